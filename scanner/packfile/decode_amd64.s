#include "textflag.h"
#include "go_asm.h"

// Shuffles that repeat the first d of 16 bytes, for distances d from 1 to 15.
DATA repeats<>+0(SB)/8, $0x0000000000000000
DATA repeats<>+8(SB)/8, $0x0000000000000000
DATA repeats<>+16(SB)/8, $0x0100010001000100
DATA repeats<>+24(SB)/8, $0x0100010001000100
DATA repeats<>+32(SB)/8, $0x0100020100020100
DATA repeats<>+40(SB)/8, $0x0002010002010002
DATA repeats<>+48(SB)/8, $0x0302010003020100
DATA repeats<>+56(SB)/8, $0x0302010003020100
DATA repeats<>+64(SB)/8, $0x0201000403020100
DATA repeats<>+72(SB)/8, $0x0004030201000403
DATA repeats<>+80(SB)/8, $0x0100050403020100
DATA repeats<>+88(SB)/8, $0x0302010005040302
DATA repeats<>+96(SB)/8, $0x0006050403020100
DATA repeats<>+104(SB)/8, $0x0100060504030201
DATA repeats<>+112(SB)/8, $0x0706050403020100
DATA repeats<>+120(SB)/8, $0x0706050403020100
DATA repeats<>+128(SB)/8, $0x0706050403020100
DATA repeats<>+136(SB)/8, $0x0605040302010008
DATA repeats<>+144(SB)/8, $0x0706050403020100
DATA repeats<>+152(SB)/8, $0x0504030201000908
DATA repeats<>+160(SB)/8, $0x0706050403020100
DATA repeats<>+168(SB)/8, $0x04030201000a0908
DATA repeats<>+176(SB)/8, $0x0706050403020100
DATA repeats<>+184(SB)/8, $0x030201000b0a0908
DATA repeats<>+192(SB)/8, $0x0706050403020100
DATA repeats<>+200(SB)/8, $0x0201000c0b0a0908
DATA repeats<>+208(SB)/8, $0x0706050403020100
DATA repeats<>+216(SB)/8, $0x01000d0c0b0a0908
DATA repeats<>+224(SB)/8, $0x0706050403020100
DATA repeats<>+232(SB)/8, $0x000e0d0c0b0a0908
GLOBL repeats<>(SB), RODATA|NOPTR, $240

// How far their whole repetitions reach: the multiple of d below 17.
DATA steps<>+0(SB)/8, $0x100e0c0f100f1010
DATA steps<>+8(SB)/8, $0x000f0e0d0c0b0a09
GLOBL steps<>(SB), RODATA|NOPTR, $16

// In decodeBMI2:
//
//	SI, R9   next byte of src, the last one to start a round from
//	DI, R10  next byte of dst, the last one to start a round from
//	BX, CX   the bits at hand, low ones first, and in CX's low byte how many are sure. The
//	         bits above these are right as well, or zero
//	R11, R13 table of literals and lengths, bits of its main part
//	R12      table of distances
//	AX, DX   entry in hand, the bits from its code on
//	R8, R15  the next entry, then a match's length; entry and value of a distance

// REFILL makes at least 56 bits sure: as many bytes are taken as fit.
#define REFILL(t) \
	MOVQ  (SI), t  \
	SHLXQ CX, t, t \
	ORQ   t, BX    \
	MOVL  CX, t    \
	XORL  $56, t   \
	SHRL  $3, t    \
	ANDL  $7, t    \
	ADDQ  t, SI    \
	ORL   $56, CX

// NEXT loads the entry of the next symbol.
#define NEXT(e) \
	BZHIQ R13, BX, e  \
	MOVL  (R11)(e*4), e

// TAKE removes the bits of entry AX.
#define TAKE \
	MOVQ  BX, DX     \
	SHRXQ AX, BX, BX \
	SUBL  AX, CX

// VALUE puts the value of entry AX with its extra bits into v.
#define VALUE(v) \
	BZHIQ AX, DX, DX \
	MOVL  AX, v      \
	SHRL  $16, v     \
	SHRL  $8, AX     \
	SHRXQ AX, DX, DX \
	ADDQ  DX, v

// SUB puts the place in a sub-table that entry AX links to into i, mainBits of the bits left out.
#define SUB(mainBits, i, t) \
	SHRXQ mainBits, BX, i \
	MOVL  AX, t           \
	SHRL  $8, t           \
	ANDL  $15, t          \
	BZHIQ t, i, i         \
	SHRL  $16, AX         \
	ADDQ  AX, i

// PUT writes the literal of entry AX.
#define PUT \
	SHRL $16, AX  \
	MOVB AX, (DI) \
	INCQ DI

// LITERAL takes a literal, or leaves for the length that is there. The entry behind it is loaded
// before it is known which: a branch foretold wrongly has it then.
#define LITERAL \
	TAKE         \
	NEXT(R8)     \
	TESTW AX, AX \
	JGE   length \
	PUT          \
	MOVL  R8, AX

// func decodeBMI2(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome)
TEXT ·decodeBMI2(SB), NOSPLIT, $8-72
	MOVQ b+0(FP), AX
	MOVQ bitReader_src(AX), SI
	MOVQ (bitReader_src+8)(AX), R9
	LEAQ -const_fastIn(SI)(R9*1), R9
	ADDQ bitReader_pos(AX), SI
	MOVQ bitReader_buf(AX), BX
	MOVQ bitReader_n(AX), CX
	MOVQ dst_base+8(FP), DI
	MOVQ dst_len+16(FP), R10
	LEAQ -const_fastOut(DI)(R10*1), R10
	MOVQ DI, base-8(SP)
	ADDQ out+32(FP), DI
	MOVQ lit+40(FP), R11
	MOVQ litTable_bits(R11), R13
	ADDQ $litTable_entries, R11
	MOVQ dist+48(FP), R12

more:
	CMPQ SI, R9 // signed: the margin of nil is below 0
	JGT  room
	CMPQ DI, R10
	JGT  room
	REFILL(R8)
	NEXT(AX)
	LITERAL
	LITERAL
	LITERAL
	TAKE
	TESTW AX, AX
	JGE  length
	PUT
	JMP  more

length: // at most 33 + 20 bits are gone of at least 56
	TESTL $const_entrySpecial, AX
	JNE   special

match: // a distance takes at most 15 + 13 bits
	CMPB CL, $28
	JCS  refill

refilled:
	MOVBLZX BX, R15
	MOVL (R12)(R15*4), R15
	VALUE(R8)
	MOVL R15, AX
	TESTW AX, AX
	JLT  far

near:
	TAKE
	VALUE(R15)
	MOVQ DI, DX
	SUBQ R15, DX
	DECQ R15
	MOVQ DI, AX
	SUBQ base-8(SP), AX
	CMPQ R15, AX
	JCC  bad // before the first byte, or 0
	ADDQ DI, R8
	CMPQ R15, $15
	JCS  repeat

copy:
	MOVOU (DX), X0
	MOVOU X0, (DI)
	MOVOU 16(DX), X0
	MOVOU X0, 16(DI)
	ADDQ $32, DX
	ADDQ $32, DI
	CMPQ DI, R8
	JCS  copy
	MOVQ R8, DI
	JMP  more

repeat: // from a distance below 16
	MOVOU (DX), X0
	LEAQ steps<>(SB), AX
	MOVBLZX (AX)(R15*1), AX
	SHLL $4, R15
	LEAQ repeats<>(SB), DX
	MOVOU (DX)(R15*1), X1
	PSHUFB X1, X0

again:
	MOVOU X0, (DI)
	ADDQ AX, DI
	CMPQ DI, R8
	JCS  again
	MOVQ R8, DI
	JMP  more

refill:
	REFILL(R15)
	JMP refilled

special:
	TESTL $const_entryLink, AX
	JEQ  end
	SUB(R13, R8, R15)
	MOVL (R11)(R8*4), AX
	TAKE
	TESTW AX, AX
	JGE  linked
	PUT
	JMP  more

linked:
	TESTL $const_entrySpecial, AX
	JEQ  match

end:
	TESTL $const_entryEnd, AX
	JEQ  bad
	MOVQ $const_blockEnds, R8
	JMP  done

far:
	MOVL $const_distBits, DX
	SUB(DX, DX, R15)
	MOVL (R12)(DX*4), AX
	JMP  near

bad:
	MOVQ $const_corrupt, R8
	JMP  done

room:
	MOVQ $const_outOfRoom, R8

done:
	MOVQ b+0(FP), AX
	SUBQ bitReader_src(AX), SI
	MOVQ SI, bitReader_pos(AX)
	MOVBLZX CX, CX
	BZHIQ CX, BX, BX
	MOVQ BX, bitReader_buf(AX)
	MOVQ CX, bitReader_n(AX)
	SUBQ base-8(SP), DI
	MOVQ DI, ret+56(FP)
	MOVQ R8, ret1+64(FP)
	RET
