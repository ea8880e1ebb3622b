// Package packfile reads git's object storage: folders in, objects out, each of
// them once and as fast as memory allows.
//
// In come the objects folders of a repository and its alternates: packs with their
// indexes (versions 1 and 2), and loose objects, with ids of 20 or 32 bytes. Out come, from Store.Walk, all
// objects along the deltas they are stored as; from Store.Get and Reader single
// ones; and Damage for whatever could not be read. NextTreeEntry, ParseCommit and
// CommitGraph read what objects and caches hold.
//
// A multi-pack-index (one file or a chain) knows nothing that sound packs and indexes do not. It is
// verified, stands in for an index that is gone, and tells which objects went with a pack that is
// gone. A pack that no index speaks for is read to make one.
//
//	s, damage := packfile.Open([]string{"/repo/.git/objects"}, packfile.Options{})
//	counts, err := s.Walk(ctx, 2, func(worker int, o *packfile.Object) error {
//		return use(o.ID, o.Type, o.Data)
//	}, func(d packfile.Damage) { damage = append(damage, d) })
//
// Every format comes from an attacker: each length is checked before it is
// believed, and no size in a header takes memory that the bytes behind it could not fill.
// What is checked of contents: the checksum and order of each index, when a walk
// begins; of every packed entry the CRC-32 that the index has, zlib's Adler-32 and all
// sizes; the hash of loose objects, of objects whose index has no CRC-32, of all
// that Get returns, and with Options.VerifyAll of everything.
//
// The package never writes, starts no process and reads nothing outside of
// the folders it was given.
package packfile
