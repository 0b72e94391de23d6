package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A log whose leaves are letters, its tree and proofs straight from RFC 6962, section 2.1. */
final class LogOfLetters {

    final String name;
    final KeyPair pair;
    private final String letters;

    LogOfLetters(String name, String letters) throws Exception {
        this(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), letters);
    }

    private LogOfLetters(String name, KeyPair pair, String letters) {
        this.name = name;
        this.pair = pair;
        this.letters = letters;
    }

    /** Under the same key and name another history. */
    LogOfLetters forked(String otherLetters) {
        return new LogOfLetters(name, pair, otherLetters);
    }

    /** Under the same name another key. */
    LogOfLetters underAnotherKey() throws Exception {
        return new LogOfLetters(name, letters);
    }

    String verifierKey() throws Exception {
        var typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(raw(), 0, typed, 1, 32);
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id()),
                        Base64.getEncoder().encodeToString(typed));
    }

    String text(int size) throws Exception {
        return "%s\n%d\n%s\n".formatted(name, size, Base64.getEncoder().encodeToString(root(size)));
    }

    String note(int size) throws Exception {
        var text = text(size);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(UTF_8));
        var line = new ByteArrayOutputStream();
        line.write(id());
        line.write(signature.sign());
        return "%s\n— %s %s\n"
                .formatted(text, name, Base64.getEncoder().encodeToString(line.toByteArray()));
    }

    byte[] root(int size) throws Exception {
        return size == 0 ? sha256() : hash(0, size);
    }

    List<String> proof(int from, int to) throws Exception {
        var proof = new ArrayList<String>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, proof);
        }
        return proof;
    }

    /** What is asked of a witness that is at one size about another. */
    String request(int old, int size) throws Exception {
        return request(old, proof(old, size), note(size));
    }

    static String request(int old, List<String> proof, String note) {
        var lines = new StringBuilder("old " + old + "\n");
        proof.forEach(it -> lines.append(it).append('\n'));
        return lines + "\n" + note;
    }

    Path keyFile(Path directory) throws Exception {
        return Files.writeString(directory.resolve("log.key"), verifierKey());
    }

    private void subproof(int size, int from, int to, boolean whole, List<String> proof)
            throws Exception {
        if (size == to - from) {
            if (!whole) {
                proof.add(Base64.getEncoder().encodeToString(hash(from, to)));
            }
            return;
        }
        var half = Integer.highestOneBit(to - from - 1);
        if (size <= half) {
            subproof(size, from, from + half, whole, proof);
            proof.add(Base64.getEncoder().encodeToString(hash(from + half, to)));
        } else {
            subproof(size - half, from + half, to, false, proof);
            proof.add(Base64.getEncoder().encodeToString(hash(from, from + half)));
        }
    }

    private byte[] hash(int from, int to) throws Exception {
        if (to - from == 1) {
            return sha256(new byte[] {0}, letters.substring(from, to).getBytes(UTF_8));
        }
        var half = Integer.highestOneBit(to - from - 1);
        return sha256(new byte[] {1}, hash(from, from + half), hash(from + half, to));
    }

    private byte[] id() throws Exception {
        return Arrays.copyOf(sha256((name + "\n").getBytes(UTF_8), new byte[] {1}, raw()), 4);
    }

    private byte[] raw() {
        var encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
