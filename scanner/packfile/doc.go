// Package packfile reads git's object storage: bytes in, objects out. Every
// format comes from an attacker: each length is checked before it is believed,
// and every error is ErrCorrupt or says what is not supported.
package packfile
