package generic

import (
	"strings"
	"testing"
)

// placedValues returns the values that commands and directives in data lead to, and that are not refused.
func placedValues(data string) (all []string) {
	low := strings.ToLower(data)
	for i := range data {
		for _, w := range Words() {
			if !strings.HasPrefix(low[i:], w) {
				continue
			}
			if p, ok := FindPair([]byte(data), Span{i, i + len(w)}); ok && p.Placed && Judge([]byte(data), p).Accept {
				all = append(all, string(p.Text([]byte(data))))
			}
		}
	}
	return all
}

// commandForms are commands that are given the password X.
var commandForms = []string{
	"htpasswd -b /etc/users bob X\n", "htpasswd -bcB users bob 'X'\n", "htpasswd -nb bob \"X\"\n", "RUN htpasswd -c -b \\\n  users bob X\n", `["htpasswd", "-nbB", "bob", "X"]`,
	"echo 'bob:X' | chpasswd\n", "RUN echo bob:X | chpasswd && x\n", `echo "bob:X" | sudo /usr/sbin/chpasswd`, `"echo \"bob:X\" | chpasswd"`, "echo bob:X|chroot /mnt chpasswd\n", `printf 'bob:X\n' | chpasswd`,
	"chpasswd <<EOF\nbob:X\nEOF\n", "sudo chpasswd <<-'END'\n\tbob:X\n", "chpasswd <<< 'bob:X'\n", "chpasswd <<<bob:X\n",
	"chpasswd:\n  list: |\n    bob:X\n  expire: False\n", "chpasswd:\n  expire: False\n  list:\n    - bob:X\n",
	"redis-cli -h cache -p 6379 -a X ping\n", `["redis-cli", "-h", host, "-a", "X", "ping"]`, `spawn("redis-cli", ["-a", "X"])`, "redis-cli -a \"X\" \\\n  ping\n",
	`ldapsearch -x -D "cn=reader,dc=acme" -w X -b "dc=acme"`, "ldapadd -D cn=admin -w 'X' -f x.ldif\n", "ldappasswd -D cn=admin -s X uid=bob\n", "ldapwhoami -w X\n",
	"mosquitto_sub -h mq -p 8883 -u bob -P X -t 'a/#'\n", "mosquitto_pub -t a -u bob -P 'X' -m hi\n", "ipmitool -I lanplus -H h -U ADMIN -P X power on\n",
	"twine upload -u bob -p X dist/*\n", "ncftpput -u bob -p X h / f\n", "rdesktop -u bob -p X h\n", `signtool.exe sign /f a.pfx /p "X" /tr http://t a.exe`, `& "C:\bin\signtool.exe" sign /f a.pfx /p X a.exe`,
	"schtasks /create /tn a /ru bob /rp X\n", "wlfreerdp /u:bob /p:X /v:h\n", "wlfreerdp /v:h /p:'X'\n", "openssl enc -aes-256-cbc -k X -in a\n", "openssl aes-256-cbc -d -k 'X' -in a\n",
	"snmpwalk -v 2c -c X h\n", "snmpget -v3 -l authNoPriv -u bob -a SHA -A \"X\" h\n",
	"lftp -u bob,X ftp.acme.io\n", "lftp -e 'ls' -u 'bob,X' h\n", "smbclient //h/share -U 'bob%X' -c ls\n", `rpcclient -U ACME\bob%X h`,
	"rabbitmqctl add_user bob X\n", "rabbitmqctl -n rabbit@h change_password bob 'X'\n", `["rabbitmqctl", "add_user", "bob", "X"]`, "rabbitmqctl add_user --node rabbit@h -- bob X\n",
	`net use Y: \\h\share X /user:bob`, `net use Y: \\h\share /user:ACME\bob X`, `NET USE \\h\share X /USER:bob /persistent:no`, `"net use \\\\h\\share X /user:bob"`, "net user bob X /add\n",
	"sqlplus bob/X@DB\n", "sqlplus -s bob/X @run.sql\n", `sqlplus -S -L "bob/X@//h:1521/db"`, `sqlplus "sys/X@db as sysdba"`, "sqlldr userid=bob/X@db control=a\n", "exp userid='bob/X@db' full=y\n", "expdp system/X@DB schemas=a\n",
	`impdp system/\"X\"@DB schemas=a`, `"sqlplus bob/X@db"`,
	"echo X | kinit bob@R\n", "echo 'X' | sudo -S ls\n", "echo X | sudo -kS ls\n", "sudo -S ls <<< 'X'\n", "echo -n X | docker login -u bob --password-stdin h\n", `echo -e "X\nX" | passwd bob`, "echo X | passwd --stdin bob\n",
	"smbpasswd -s -a bob <<EOP\nX\nX\nEOP\n", `["sshpass", "-p", "X", "ssh"]`,
}

// directiveForms are lines in which daemons and devices are given the password X.
var directiveForms = []string{
	"rocommunity X\n", "rwcommunity X 10.0.0.0/8\n", "rocommunity6 X default\n", `echo "rocommunity X" >> /etc/snmp/snmpd.conf`, "#rocommunity X\n", "com2sec local default X\n", "com2sec -Cn ctx local default X\n",
	"authCommunity log,execute,net X\n", `createUser bob SHA "X" AES`, "createUser -e 0x80001f88 bob MD5 X DES\n", "createUser bob SHA-256 " + "v4lue" + " AES X\n", `createUser bob SHA "` + "v4lue" + `" AES "X"`,
	"snmp-server community X RO 10\n", "set snmp community X authorization read-only\n", "define command{\n # snmp\n}\n  community = \"X\"\n", "vars.snmp_community = \"X\"\n", "snmp:\n  community: X\n",
	"snmp-server host 192.0.2.1 X\n", "snmp-server host 192.0.2.1 traps version 2c X udp-port 162\n", "tacacs-server key X\n", "tacacs-server host 192.0.2.1 timeout 5 key 0 X\n", "radius-server host 192.0.2.1 auth-port 1812 key X\n", "crypto isakmp key X address 192.0.2.1\n", "crypto isakmp key 0 X hostname h\n",
	"ip ospf message-digest-key 1 md5 X\n", "ip ospf message-digest-key 1 md5 0 X\n",
	`: PSK "X"`, "10.0.0.1 @h : PSK \"X\"\n", `bob : EAP "X"`, "bob : EAP X\n", `: RSA gw.pem "X"`, `: ECDSA gw.pem "X"`, `: P12 gw.p12 "X"`,
	"  stats auth bob:X\n", "user bob on >X ~* +@all\n", "ACL SETUSER bob on >X allkeys\n", "cachemgr_passwd X info menu\n", "cache_peer h parent 80 0 no-query login=bob:X\n",
	"user=bob:X\n", "[smtp.acme.io]:587 bob@acme.io:X\n", "[smtp.acme.io]:465\tbob:X\n", "basic.auth.user.info=bob:X\n", `"schema.registry.basic.auth.user.info": "bob:X"`, `p.put("basic.auth.user.info", "bob:X");`,
	"WIFI:T:WPA;S:acme;P:X;;\n", "WIFI:S:acme;T:WPA;P:X;H:true;;\n",
}

// What is found as a password of settings is found where commands and daemons take it.
func TestPlacedFormsAgree(t *testing.T) { agree(t, append(commandForms, directiveForms...)) }

// Places that look like those of commands and directives, and hold no password.
func TestPlacedNearMisses(t *testing.T) {
	for _, data := range []string{
		"htpasswd users bob\n", "htpasswd -c users bob v4lue\n", "use htpasswd -b for that\n", "htpasswd -b users $USER $PASS\n", "htpasswd -b users bob \"${PASS}\"\n", "htpasswd -nb <user> <password>\n", `["htpasswd", "-b", "users", user, password]`,
		"echo \"root:$PW\" | chpasswd\n", "cat users | chpasswd\n", "echo v4lue || chpasswd\n", "chpasswd < users\n", "chpasswd:\n  expire: False\nbob:v4lue\n", "chpasswd:\n  list: |\n    root:RANDOM\n", "chpasswd <<EOF\n$USER:$PW\nEOF\n",
		"redis-cli -h cache -p 6379 ping\n", "redis-cli -a $PASS\n", "redis-cli -a $(cat pw) ping\n", "redis-cli -a {{ redis_pass }} ping\n", "redis-cli ping; tar -a x.tar\n", "my-redis-cli -a v4lue\n", `["redis-cli", "-a", password]`, "redis-cli --user -a\n",
		"ldapsearch -x -W -D cn=admin\n", "ldapadd -y /etc/pw -f a.ldif\n", "ldapsearch -w \"$(cat pw)\"\n", "mosquitto_sub -p 1883 -t a\n", "mosquitto_sub -P \"$PASS\"\n", "unzip -p a.zip file4\n", "7z a -tzip a.7z\n", "7z x a.7z -p\n",
		"twine check dist/*\n", "signtool verify /pa a.exe\n", "signtool sign /p %PASS% a.exe\n", "openssl enc -aes-256-cbc -kfile k3y -in a\n", "snmpwalk -v 2c h\n", "lftp -u $USER,$PASS h\n", "lftp -u bob h\n", "smbclient -U bob //h/s\n", "smbclient -U \"bob%$PASS\"\n",
		"rabbitmqctl add_user bob \"$PASS\"\n", "rabbitmqctl list_users v4lue w0rd\n", "rabbitmqctl set_permissions bob v4lue w0rd\n", `["rabbitmqctl", "add_user", user, secret]`, `net use Y: \\h\share /persistent:no`, "net use Y: /delete\n", "net user bob /delete\n", "the .NET user base grew /slowly\n", "internet use of 4 hours /day\n",
		"sqlplus / as sysdba\n", "sqlplus /nolog\n", "sqlplus bob@DB\n", "sqlplus $USER/$PASS@DB\n", "sqlldr control=a/b.ctl\n", "sqlplus run/step4.sql\n", "redis-cli -a value\n", "snmp-server community string RO\n", "x?my_userid=bob/v4lue\n", "expdp bob/ schemas=a\n",
		"cat pw | kinit bob\n", "mkinitcpio -p linux4\n", "echo v4lue | sudo tee a\n", "echo v4lue | sudo -u bob tee a\n", "cat ~/pw | docker login --password-stdin\n", "echo \"$PASS\" | docker login --password-stdin\n", "echo $PASS | sudo -S ls\n",
		"the rocommunity v4lue is old\n", "rocommunity $COMMUNITY\n", "a community of 4000 people\n", "session->community = ucp4;\n/* snmp */\n", "SNMP community strings v2c\n", "community = 65" + "000\n", "authCommunity log\n", "createUser(bob, SHA, v4lue)\n", "createUser bob\n", "use AES v4lue here\n",
		"/** ISAKMP key which is v2 */\n", "crypto isakmp key 6 " + "WJVd4lue" + " address 192.0.2.1\n", "tacacs-server key 7 " + "0822455D0A16" + "\n", "radius-server host 192.0.2.1\n", "snmp-server host 192.0.2.1 version 3 auth us3r\n", "ip ospf message-digest-key 1 md5 7 0822455D0A16\n", `"snmp-server community use-acl4"`,
		"key: RSA gw.pem \"v4lue\"\n", ": RSA gw.pem\n", `a : rsa gw.pem "v4lue"`, "stats auth\n", "user bob on nopass\n", "2 > 1 on >v4lue\n", "cache_peer h parent 80 0 login=PASSTHRU\n", "user=bob\n", "USER=bob:v4lue\n", "user=1000:1000\n", "user=app:staff\n", "USER=${USER:-'v4lue'}\n", "[::1]:587 is open\n",
		"WIFI:T:nopass;S:acme;;\n", "wifi: P 4 is out\n", "basic.auth.user.info=\n",
	} {
		if all := placedValues(data); len(all) > 0 {
			t.Errorf("%q: %q", data, all)
		}
	}
}
