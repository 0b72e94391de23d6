package fr.raccordement.scellement;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of RFC 6962, section 2.1, of the tree with these hashes. */
final class Proofs {

    private final Hashes hashes;

    Proofs(Hashes hashes) {
        this.hashes = hashes;
    }

    /** The root of the tree of the first leaves. */
    byte[] root(long size) {
        return size == 0 ? Merkle.empty() : range(0, size);
    }

    /** The audit path of a leaf in the tree of the first leaves, from the leaf upwards. */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    /** The proof that the larger tree continues the smaller one. */
    List<byte[]> consistency(long smaller, long larger) {
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException("No proof from " + smaller + " to " + larger);
        }
        var proof = new ArrayList<byte[]>();
        if (smaller > 0 && smaller < larger) {
            subproof(smaller, 0, larger, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void subproof(long size, long from, long to, boolean known, List<byte[]> proof) {
        if (size == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        var middle = from + split(to - from);
        if (size <= middle) {
            subproof(size, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(size, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** The hash of the leaves from one to before another; complete subtrees are looked up. */
    private byte[] range(long from, long to) {
        var width = to - from;
        if (Long.bitCount(width) == 1) {
            return hashes.at(Long.numberOfTrailingZeros(width), from / width);
        }
        var middle = from + split(width);
        return Merkle.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below a width of two or more. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
