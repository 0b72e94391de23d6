package fr.raccordement.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Checks of RFC 9162, sections 2.1.3.2 and 2.1.4.2, with the hashes of RFC 6962. */
public final class Hash {

    static final int LENGTH = 32;

    private Hash() {}

    /** The hash of a leaf. */
    public static byte[] ofLeaf(byte[] content) {
        return sha256(new byte[] {0}, content);
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the path leads from the leaf to the root of a tree of that size. */
    public static boolean isIncluded(
            byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = ofNode(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = ofNode(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the proof shows that the tree of the second root continues that of the first. */
    public static boolean isContinued(
            long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        if (first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && Arrays.equals(firstRoot, sha256());
        }
        var steps = proof.iterator();
        if (Long.bitCount(first) != 1 && !steps.hasNext()) {
            return false;
        }
        var node = first - 1;
        var last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var oldHash = Long.bitCount(first) == 1 ? firstRoot : steps.next();
        var newHash = oldHash;
        while (steps.hasNext()) {
            var step = steps.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = ofNode(step, oldHash);
                newHash = ofNode(step, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = ofNode(newHash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(oldHash, firstRoot) && Arrays.equals(newHash, secondRoot);
    }
}
