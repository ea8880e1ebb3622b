package report

import (
	"bufio"
	"io"
	"path"
	"time"

	"github.com/stanchdev/stanch/rules"
)

// Open Cybersecurity Schema Framework 1.8.0 (https://schema.ocsf.io/1.8.0): classes
// Detection Finding (2004) and Scan Activity (6007). type_uid is class_uid*100+activity_id.

const (
	ocsfVersion   = "1.8.0"
	ocsfDetection = 2004
	ocsfScan      = 6007
)

type ocsfEvent struct {
	ActivityID   int          `json:"activity_id"`
	ActivityName string       `json:"activity_name"`
	CategoryUID  int          `json:"category_uid"`
	CategoryName string       `json:"category_name"`
	ClassUID     int          `json:"class_uid"`
	ClassName    string       `json:"class_name"`
	TypeUID      int          `json:"type_uid"`
	Time         int64        `json:"time"` // milliseconds since 1970
	Message      string       `json:"message"`
	Severity     string       `json:"severity"`
	SeverityID   int          `json:"severity_id"`
	Status       string       `json:"status"`
	StatusID     int          `json:"status_id"`
	StatusDetail string       `json:"status_detail,omitempty"`
	Metadata     ocsfMetadata `json:"metadata"`
	StartTime    int64        `json:"start_time,omitempty"`
	EndTime      int64        `json:"end_time,omitempty"`
	*ocsfFinding
	*ocsfScanned
	Unmapped any `json:"unmapped"`
}

type ocsfFinding struct {
	Confidence   string         `json:"confidence"`
	ConfidenceID int            `json:"confidence_id"`
	Info         ocsfInfo       `json:"finding_info"`
	IsAlert      bool           `json:"is_alert"`
	Remediation  *ocsfRemedy    `json:"remediation,omitempty"`
	Resources    []ocsfResource `json:"resources"`
	Evidences    []ocsfEvidence `json:"evidences,omitempty"`
}

type ocsfScanned struct {
	Scan          ocsfScanInfo `json:"scan"`
	NumDetections int          `json:"num_detections"`
	NumFiles      int64        `json:"num_files"`
	NumSkipped    int64        `json:"num_skipped_items"`
	Total         int64        `json:"total"`
}

type ocsfScanInfo struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	TypeID int    `json:"type_id"`
}

type ocsfMetadata struct {
	Version string      `json:"version"`
	Product ocsfProduct `json:"product"`
	UID     string      `json:"uid,omitempty"`
}

type ocsfProduct struct {
	Name    string `json:"name"`
	Vendor  string `json:"vendor_name"`
	Version string `json:"version,omitempty"`
	URL     string `json:"url_string"`
}

type ocsfInfo struct {
	UID       string       `json:"uid"`
	Title     string       `json:"title"`
	Desc      string       `json:"desc"`
	Types     []string     `json:"types"`
	FirstSeen int64        `json:"first_seen_time,omitempty"`
	LastSeen  int64        `json:"last_seen_time,omitempty"`
	Created   int64        `json:"created_time"`
	Analytic  ocsfAnalytic `json:"analytic"`
}

type ocsfAnalytic struct {
	UID    string `json:"uid"`
	Name   string `json:"name"`
	Type   string `json:"type"`
	TypeID int    `json:"type_id"`
}

type ocsfRemedy struct {
	Desc       string   `json:"desc"`
	References []string `json:"references,omitempty"`
}

type ocsfResource struct {
	Name string `json:"name"`
	UID  string `json:"uid,omitempty"`
	Type string `json:"type"`
}

type ocsfEvidence struct {
	File ocsfFile `json:"file"`
}

type ocsfFile struct {
	Name   string `json:"name"`
	Path   string `json:"path"`
	Type   string `json:"type"`
	TypeID int    `json:"type_id"`
}

// OCSF writes r as events of the Open Cybersecurity Schema Framework, one JSON
// object a line: a Detection Finding for each secret, then a Scan Activity that says
// what was scanned and, with activity Error, that something was not. The whole
// finding stands in unmapped.
func OCSF(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		if err := writeLine(out, r.ocsfDetection(&r.Findings[i])); err != nil {
			return err
		}
	}
	if err := writeLine(out, r.ocsfActivity()); err != nil {
		return err
	}
	return out.Flush()
}

func (r *Report) ocsfEvent(message string) ocsfEvent {
	return ocsfEvent{
		Time: millis(r.Now), Message: message,
		Metadata: ocsfMetadata{Version: ocsfVersion, Product: ocsfProduct{"stanch", "stanch", visible(r.Tool.Version), homepage}},
	}
}

func (r *Report) ocsfDetection(f *Finding) ocsfEvent {
	rule, p := r.rule(f.Rule), f.first()
	name := orElse(short(rule.Name, maxPhrase), ruleID(f.Rule))
	e := r.ocsfEvent(r.account(f))
	e.ActivityID, e.ActivityName = 1, "Create"
	e.CategoryUID, e.CategoryName, e.ClassUID, e.ClassName = 2, "Findings", ocsfDetection, "Detection Finding"
	e.TypeUID = ocsfDetection*100 + e.ActivityID
	e.Severity, e.SeverityID = titled(f.Severity.String()), ocsfSeverity(f)
	e.Status, e.StatusID = "New", 1
	e.Metadata.UID = f.Fingerprint
	e.StartTime, e.EndTime = millis(f.Exposed.From), millis(f.Exposed.To)
	sure, sureID := ocsfConfidence(f)
	e.ocsfFinding = &ocsfFinding{
		Confidence: sure, ConfidenceID: sureID, IsAlert: true,
		Info: ocsfInfo{
			UID: orElse(f.Fingerprint, uuid(f.Rule)), Title: name, Desc: orElse(visible(rule.Meaning), name), Types: []string{"Hardcoded credential"},
			FirstSeen: millis(f.Exposed.From), LastSeen: millis(f.Exposed.To), Created: millis(r.Now), Analytic: ocsfAnalytic{ruleID(f.Rule), name, "Rule", 1},
		},
		Resources: []ocsfResource{{Name: orElse(rawPath(p), "."), UID: p.Blob, Type: orElse(p.Kind, "file")}},
	}
	if steps := visible(f.Revoke.Steps); steps != "" {
		e.Remediation = &ocsfRemedy{Desc: steps}
		if webURL(f.Revoke.URL) {
			e.Remediation.References = []string{f.Revoke.URL}
		}
	}
	for _, place := range f.Places[:min(len(f.Places), maxTold)] {
		if full := rawPath(place); full != "" {
			e.Evidences = append(e.Evidences, ocsfEvidence{ocsfFile{path.Base(full), full, "Regular File", 1}})
		}
	}
	e.Unmapped = f
	return e
}

// ocsfConfidence is the word and the id of a confidence.
func ocsfConfidence(f *Finding) (word string, id int) {
	switch f.Confidence {
	case rules.Certain:
		return "High", 3
	case rules.Likely:
		return "Medium", 2
	}
	return "Low", 1
}

// ocsfSeverity is the id of a severity.
func ocsfSeverity(f *Finding) int {
	if f.Severity == rules.SeverityNone {
		return 0
	}
	return int(f.Severity) + 1 // low is 2, critical 5
}

func (r *Report) ocsfActivity() ocsfEvent {
	e := r.ocsfEvent(r.oneLine())
	e.ActivityID, e.ActivityName = 2, "Completed"
	e.Status, e.StatusID, e.Severity, e.SeverityID = "Success", 1, "Informational", 1
	if !r.Complete {
		e.ActivityID, e.ActivityName = 6, "Error"
		e.Status, e.StatusID, e.Severity, e.SeverityID = "Failure", 2, "High", 4
		e.StatusDetail = "Not everything that was asked for was scanned: " + gapNames(r.Coverage.Gaps)
	}
	e.CategoryUID, e.CategoryName, e.ClassUID, e.ClassName = 6, "Application Activity", ocsfScan, "Scan Activity"
	e.TypeUID = ocsfScan*100 + e.ActivityID
	e.StartTime, e.EndTime = millis(r.Started), millis(r.Now)
	skipped := int64(0)
	for _, g := range r.Coverage.Gaps {
		skipped += g.Count
	}
	e.ocsfScanned = &ocsfScanned{Scan: ocsfScanInfo{"stanch scan " + orElse(visible(r.Target.Mode), "none"), "Manual", 1},
		NumDetections: len(r.Findings), NumFiles: r.Coverage.Files, NumSkipped: skipped, Total: r.Coverage.Objects + r.Coverage.Files}
	e.Unmapped = ecsSummary{r.Complete, len(r.Findings), r.Target, r.Coverage, r.Suppressed}
	return e
}

// millis is how OCSF writes time; 0 for none.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}
