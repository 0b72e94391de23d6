package fr.raccordement.verifier;

import java.util.ArrayList;
import java.util.List;

/** A tree that grows leaf by leaf and keeps only what its next roots need. */
final class GrowingTree {

    /** The roots of its complete subtrees, largest first. */
    private final List<byte[]> peaks = new ArrayList<>();

    private long size;

    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        var hash = leafHash;
        for (var bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Hash.ofNode(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return Hash.sha256();
        }
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }
}
