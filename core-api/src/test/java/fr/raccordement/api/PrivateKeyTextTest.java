package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys are made by openssl and ssh-keygen, for this test, and open nothing. */
class PrivateKeyTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/textes/cles-privees.csv", delimiter = ';')
    void the_base64_of_a_private_key_is_found_armoured_or_not(String name, String base64) {
        var lines = base64.replaceAll("(.{64})", "$1\n");

        assertThat(PrivateKeyText.isIn(base64)).isTrue();
        assertThat(PrivateKeyText.isIn("Voici la clé :\n  " + lines + "\nmerci")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY----- AAAA -----END RSA PRIVATE KEY-----",
                "----- BEGIN  ENCRYPTED PRIVATE KEY -----AAAA",
                "\u2014\u2014BEGIN EC PRIVATE KEY\u2014\u2014 AAAAAAAAAAAAAAAAAA",
                "-----begin openssh private key-----\nAAAAAAAAAAAAA",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nAAAAAAAAAAA",
                "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none",
                "<RSAKeyValue><Modulus>AQAB</Modulus><D>AQAB</D></RSAKeyValue>",
                "{\"kty\": \"RSA\", \"n\": \"AQAB\", \"d\": \"AQAB\", \"e\": \"AQAB\"}",
                "{\"d\":\"AQAB\",\"n\":\"AQABAQABAQAB\",\"kty\":\"EC\"}",
            })
    void armour_and_other_forms_are_found_however_they_are_spaced(String text) {
        assertThat(PrivateKeyText.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "La clé privée ne doit jamais être transmise, begin again with a new private key.",
                "-----BEGIN CERTIFICATE-----\n"
                        + "MIIBIjANBgkqhkiG9w0BAQEFAAOC\n"
                        + "-----END CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBnzfOp01vC5IcBmRfBFfyr064EvhZ9sI53XK1bRo3y5",
                "<RSAKeyValue><Modulus>AQAB</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
                "{\"kty\": \"RSA\", \"n\": \"AQABAQABAQABAQAB\", \"e\": \"AQAB\"}",
            })
    void what_is_public_or_only_speaks_of_keys_is_none(String text) {
        assertThat(PrivateKeyText.isIn(text)).isFalse();
    }

    @Test
    void public_keys_of_all_kinds_are_none() throws Exception {
        for (var kind : new String[] {"RSA", "EC", "Ed25519", "DSA"}) {
            var pair = KeyPairGenerator.getInstance(kind).generateKeyPair();
            var text = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            assertThat(PrivateKeyText.isIn(text)).as(kind).isFalse();
        }
    }
}
