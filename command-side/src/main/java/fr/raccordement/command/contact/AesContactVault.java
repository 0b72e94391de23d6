package fr.raccordement.command.contact;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * AES-256-GCM (NIST SP 800-38D), a fresh nonce of 96 bits in front of each ciphertext, the name of
 * the key as associated data.
 */
@Component
class AesContactVault implements ContactVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final ContactKeys keys;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    AesContactVault(ContactKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String cle, List<Contact> contacts) {
        return sealed(cle, JSON.writeValueAsBytes(contacts)).orElseThrow();
    }

    @Override
    public Optional<String> sealUnlessDestroyed(String cle, String secret) {
        return sealed(cle, secret.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> sealed(String cle, byte[] content) {
        return keys.keep(cle, bytes(KEY_BYTES)).map(key -> sealed(cle, key, content));
    }

    private String sealed(String cle, byte[] key, byte[] content) {
        var nonce = bytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, cle, key, nonce, content);
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(nonce.length + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    @Override
    public Optional<List<Contact>> open(String cle, String chiffre) {
        return decrypted(cle, chiffre).map(content -> JSON.readValue(content, CONTACTS));
    }

    @Override
    public Optional<String> openSecret(String cle, String chiffre) {
        return decrypted(cle, chiffre).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> decrypted(String cle, String chiffre) {
        return keys.find(cle).map(key -> decrypted(cle, key, decoded(cle, chiffre)));
    }

    @Override
    public byte[] mac(String cle, String text) {
        var key = keys.find(cle).or(() -> keys.keep(cle, bytes(KEY_BYTES))).orElseThrow();
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("code under key " + cle, failed);
        }
    }

    @Override
    public byte[] draw(int count) {
        return bytes(count);
    }

    @Override
    public void destroy(String cle) {
        keys.destroy(cle);
    }

    @Override
    public ContactVault ofOneReading(Collection<String> cles) {
        return new AesContactVault(new KeysOfOneReading(keys, cles));
    }

    private static byte[] decrypted(String cle, byte[] key, ByteBuffer chiffre) {
        var nonce = new byte[NONCE_BYTES];
        chiffre.get(nonce);
        var sealed = new byte[chiffre.remaining()];
        chiffre.get(sealed);
        return run(Cipher.DECRYPT_MODE, cle, key, nonce, sealed);
    }

    private static byte[] run(int mode, String cle, byte[] key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(cle.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("content under key " + cle, failed);
        }
    }

    private static ByteBuffer decoded(String cle, String chiffre) {
        try {
            var decoded = Base64.getDecoder().decode(chiffre);
            if (decoded.length > NONCE_BYTES) {
                return ByteBuffer.wrap(decoded);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("content under key " + cle, notBase64);
        }
        throw new IllegalStateException("content under key " + cle + " is cut short");
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
