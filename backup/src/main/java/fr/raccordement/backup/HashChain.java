package fr.raccordement.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Each record is hashed with the hash of the one before (SHA-256), through all the files of a
 * backup: one that is changed, left out or moved changes every hash after it.
 */
final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    /** Of a chain without a record. */
    static final String EMPTY = "0".repeat(64);

    private byte[] head;

    HashChain(String head) {
        this.head = HEX.parseHex(head);
    }

    /** The hash of the record, which is the head then. */
    String add(byte[] record) {
        var digest = sha256();
        digest.update(head);
        head = digest.digest(record);
        return head();
    }

    String head() {
        return HEX.formatHex(head);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
