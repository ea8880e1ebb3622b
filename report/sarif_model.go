package report

// The part of SARIF 2.1.0 that stanch writes, in the standard's own words. Every
// optional string is left out when empty: code-scanning services refuse "".

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool               sarifTool                `json:"tool"`
	Invocations        []sarifInvocation        `json:"invocations"`
	OriginalURIBaseIDs map[string]sarifLocation `json:"originalUriBaseIds"`
	AutomationDetails  sarifAutomation          `json:"automationDetails"`
	Results            []sarifResult            `json:"results"`
	Properties         sarifRunProperties       `json:"properties"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string            `json:"name"`
	Version         string            `json:"version,omitempty"`
	SemanticVersion string            `json:"semanticVersion,omitempty"`
	InformationURI  string            `json:"informationUri"`
	Rules           []sarifRule       `json:"rules"`
	Notifications   []sarifDescriptor `json:"notifications,omitempty"`
}

type sarifDescriptor struct {
	ID               string       `json:"id"`
	ShortDescription sarifMessage `json:"shortDescription"`
}

type sarifRule struct {
	ID                   string              `json:"id"`
	Name                 string              `json:"name"`
	ShortDescription     sarifMessage        `json:"shortDescription"`
	FullDescription      sarifMessage        `json:"fullDescription"`
	HelpURI              string              `json:"helpUri,omitempty"`
	Help                 sarifMessage        `json:"help"`
	DefaultConfiguration sarifConfiguration  `json:"defaultConfiguration"`
	Properties           sarifRuleProperties `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifRuleProperties struct {
	Tags             []string `json:"tags"`
	Precision        string   `json:"precision"`
	SecuritySeverity string   `json:"security-severity"`
	Family           string   `json:"family"`
	Provider         string   `json:"provider,omitempty"`
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifInvocation struct {
	ExecutionSuccessful bool                `json:"executionSuccessful"`
	StartTimeUTC        string              `json:"startTimeUtc,omitempty"`
	Execution           []sarifNotification `json:"toolExecutionNotifications"`
	Configuration       []sarifNotification `json:"toolConfigurationNotifications,omitempty"`
}

type sarifNotification struct {
	Descriptor sarifReference               `json:"descriptor"`
	Level      string                       `json:"level"`
	Message    sarifMessage                 `json:"message"`
	Properties *sarifNotificationProperties `json:"properties,omitempty"`
}

type sarifReference struct {
	ID    string `json:"id"`
	Index int    `json:"index"`
}

type sarifNotificationProperties struct {
	Reason   string   `json:"reason,omitempty"`
	Count    int64    `json:"count"`
	Examples []string `json:"examples,omitempty"`
}

type sarifAutomation struct {
	ID          string       `json:"id"`
	Description sarifMessage `json:"description"`
}

type sarifResult struct {
	RuleID              string                `json:"ruleId"`
	RuleIndex           int                   `json:"ruleIndex"`
	Level               string                `json:"level"`
	Message             sarifMessage          `json:"message"`
	Locations           []sarifLocation       `json:"locations"`
	RelatedLocations    []sarifLocation       `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string     `json:"partialFingerprints"`
	Properties          sarifResultProperties `json:"properties"`
}

type sarifResultProperties struct {
	Family      string      `json:"family"`
	Severity    string      `json:"severity"`
	Confidence  string      `json:"confidence"`
	Reasons     []string    `json:"reasons,omitempty"`
	State       string      `json:"state"`
	Fingerprint string      `json:"fingerprint,omitempty"`
	Preview     string      `json:"preview,omitempty"`
	Commit      string      `json:"commit,omitempty"`
	RemovedBy   string      `json:"removedBy,omitempty"`
	ExposedFrom string      `json:"exposedFrom,omitempty"`
	ExposedTo   string      `json:"exposedTo,omitempty"`
	Expires     string      `json:"expires,omitempty"`
	Places      int         `json:"places"`
	Parts       []sarifPart `json:"parts,omitempty"`
	Value
}

type sarifPart struct {
	Name    string `json:"name"`
	Value   string `json:"value,omitempty"`
	Value64 []byte `json:"valueBase64,omitempty"`
}

type sarifLocation struct {
	ID               int            `json:"id,omitempty"`
	PhysicalLocation *sarifPhysical `json:"physicalLocation,omitempty"`
	Message          *sarifMessage  `json:"message,omitempty"`
	Description      *sarifMessage  `json:"description,omitempty"`
}

type sarifPhysical struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI       string `json:"uri"`
	URIBaseID string `json:"uriBaseId"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifRunProperties struct {
	Coverage   Coverage     `json:"coverage"`
	Mode       string       `json:"mode,omitempty"`
	Head       string       `json:"head,omitempty"`
	Config     []string     `json:"config,omitempty"`
	Suppressed []Suppressed `json:"suppressed"`
	Old        int          `json:"old"`
	Now        string       `json:"now,omitempty"`
}
