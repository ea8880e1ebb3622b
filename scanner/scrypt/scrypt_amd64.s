#include "textflag.h"

// A block of 16 words is four rows of four words, and a register holds the same row of
// two lanes. Y0 to Y3 are the rows of lanes 0 and 1, Y4 to Y7 those of lanes 2 and 3: each
// sum has to wait for the one before, and two pairs of lanes that know nothing of each
// other keep the processor busy in the meantime. Y8 to Y11 come and go.
//
//	R8 R9 R10 R11   the lanes of src
//	AX CX R12 R13   the lanes of old; AX is 0 if there are none
//	BX              how far into its lane the block is, in bytes
//	SI              how many double rounds the block still needs
//	DI DX           where lane 0 of the result goes: of this block, and of the next

// TURN adds the rows a and d, turns the sums n bits to the left and XORs b with them; m is
// 32-n.
#define TURN(a, d, b, t, u, n, m) \
	VPADDD a, d, t  \
	VPSLLD $n, t, u \
	VPSRLD $m, t, t \
	VPXOR  u, b, b  \
	VPXOR  t, b, b

// TURNVL is TURN with AVX-512VL, which has an instruction for it.
#define TURNVL(a, d, b, t, u, n, m) \
	VPADDD a, d, t  \
	VPROLD $n, t, t \
	VPXOR  t, b, b

#define TURNBOTH(TURN, a, d, b, e, h, f, n, m) \
	TURN(a, d, b, Y8, Y9, n, m)   \
	TURN(e, h, f, Y10, Y11, n, m)

// ROUND is a round of Salsa20 in all lanes. Then it moves the words within their rows, so
// that the next round, too, finds in one column what it works on.
#define ROUND(TURN, a, b, c, d, e, f, g, h) \
	TURNBOTH(TURN, a, d, b, e, h, f, 7, 25)  \
	TURNBOTH(TURN, b, a, c, f, e, g, 9, 23)  \
	TURNBOTH(TURN, c, b, d, g, f, h, 13, 19) \
	TURNBOTH(TURN, d, c, a, h, g, e, 18, 14) \
	VPSHUFD $0x93, b, b                      \
	VPSHUFD $0x93, f, f                      \
	VPSHUFD $0x4e, c, c                      \
	VPSHUFD $0x4e, g, g                      \
	VPSHUFD $0x39, d, d                      \
	VPSHUFD $0x39, h, h

// DOUBLEROUND is a round on the columns of the block and one on its rows, for which the
// second and the fourth of ours change places.
#define DOUBLEROUND(TURN) \
	ROUND(TURN, Y0, Y1, Y2, Y3, Y4, Y5, Y6, Y7) \
	ROUND(TURN, Y0, Y3, Y2, Y1, Y4, Y7, Y6, Y5)

// XORROW XORs a with the row at off of the lanes p and q.
#define XORROW(off, p, q, a) \
	VMOVDQU     off(p)(BX*1), X8         \
	VINSERTI128 $1, off(q)(BX*1), Y8, Y8 \
	VPXOR       Y8, a, a

// XORBLOCK XORs all rows with the block of the lanes p, q, r and s.
#define XORBLOCK(p, q, r, s) \
	XORROW(0, p, q, Y0)  \
	XORROW(0, r, s, Y4)  \
	XORROW(16, p, q, Y1) \
	XORROW(16, r, s, Y5) \
	XORROW(32, p, q, Y2) \
	XORROW(32, r, s, Y6) \
	XORROW(48, p, q, Y3) \
	XORROW(48, r, s, Y7)

// PUTROW puts a row of two lanes, y, whose lower half is x, at off of the result.
#define PUTROW(off, x, y) \
	VMOVDQU      x, off(DI)          \
	VEXTRACTI128 $1, y, off+1024(DI)

// func mixAVX2(dst, src *state, old [Lanes]*lane, vl bool)
TEXT ·mixAVX2(SB), NOSPLIT, $0-49
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), R8
	MOVQ old_0+16(FP), AX
	MOVQ old_1+24(FP), CX
	MOVQ old_2+32(FP), R12
	MOVQ old_3+40(FP), R13
	LEAQ 1024(R8), R9
	LEAQ 2048(R8), R10
	LEAQ 3072(R8), R11
	LEAQ 512(DI), DX

	// What the first block is mixed with is the last.
	MOVL  $960, BX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	XORBLOCK(R8, R9, R10, R11)
	TESTQ AX, AX
	JZ    first
	XORBLOCK(AX, CX, R12, R13)

first:
	XORL BX, BX

block:
	XORBLOCK(R8, R9, R10, R11)
	TESTQ AX, AX
	JZ    salsa
	XORBLOCK(AX, CX, R12, R13)

salsa:
	// What the rounds make is added to what they began with. That waits where the result
	// will be, 64 bytes in each lane, in whatever order.
	VMOVDQU Y0, 0(DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 1024(DI)
	VMOVDQU Y3, 1056(DI)
	VMOVDQU Y4, 2048(DI)
	VMOVDQU Y5, 2080(DI)
	VMOVDQU Y6, 3072(DI)
	VMOVDQU Y7, 3104(DI)
	MOVL    $4, SI
	CMPB    vl+48(FP), $0
	JNE     roundsVL

rounds:
	DOUBLEROUND(TURN)
	DECL SI
	JNZ  rounds
	JMP  sum

roundsVL:
	DOUBLEROUND(TURNVL)
	DECL SI
	JNZ  roundsVL

sum:
	VPADDD 0(DI), Y0, Y0
	VPADDD 32(DI), Y1, Y1
	VPADDD 1024(DI), Y2, Y2
	VPADDD 1056(DI), Y3, Y3
	VPADDD 2048(DI), Y4, Y4
	VPADDD 2080(DI), Y5, Y5
	VPADDD 3072(DI), Y6, Y6
	VPADDD 3104(DI), Y7, Y7
	PUTROW(0, X0, Y0)
	PUTROW(16, X1, Y1)
	PUTROW(32, X2, Y2)
	PUTROW(48, X3, Y3)
	PUTROW(2048, X4, Y4)
	PUTROW(2064, X5, Y5)
	PUTROW(2080, X6, Y6)
	PUTROW(2096, X7, Y7)

	// Results go into the first half of a lane and into the second by turns.
	ADDQ  $64, DI
	XCHGQ DI, DX
	ADDQ  $64, BX
	CMPQ  BX, $1024
	JNE   block
	VZEROUPPER
	RET
