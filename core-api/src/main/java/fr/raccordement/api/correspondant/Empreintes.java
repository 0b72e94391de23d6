package fr.raccordement.api.correspondant;

import fr.raccordement.api.fiche.ContactVault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands for an address where it may not stand in clear, what is sent to it so that whoever
 * reads its mail can say that they want none, and by what a mail that comes back is known: all by
 * HMAC under a key that only the vault has, so nobody finds an address by trying, and nobody makes
 * the link of another, or says that mail to another does not arrive.
 */
public final class Empreintes {

    private static final String CLE = "correspondants";
    private static final int BYTES = 16;
    private static final int DIGITS = 2 * BYTES;
    private static final HexFormat HEX = HexFormat.of();

    private final ContactVault vault;

    public Empreintes(ContactVault vault) {
        this.vault = vault;
    }

    /** Of an address, however its letters are written: 32 hexadecimal digits. */
    public String of(String address) {
        return mac("adresse", address.toLowerCase(Locale.ROOT));
    }

    /** What a link to it bears. */
    public String jeton(String empreinte) {
        return signed("jeton", empreinte);
    }

    /** Whom a link is of; empty where it is not one of ours. */
    public Optional<String> read(String jeton) {
        return read("jeton", jeton);
    }

    /** What the ids of mails to a contact bear, by which one that comes back is known as ours. */
    public String retour(String empreinte) {
        return signed("retour", empreinte);
    }

    /** To which contact a mail was sent; empty where its id is not one of ours. */
    public Optional<String> readRetour(String retour) {
        return read("retour", retour);
    }

    /**
     * What the ids of mails to a user bear. It is of that address alone: what comes back from one
     * that they had before says nothing of the one that they have.
     *
     * @param empreinte of their address
     */
    public String retour(String login, String empreinte) {
        return mac("utilisateur", empreinte + "\n" + login);
    }

    private String signed(String purpose, String empreinte) {
        return empreinte + mac(purpose, empreinte);
    }

    private Optional<String> read(String purpose, String signed) {
        if (signed.length() != 2 * DIGITS) {
            return Optional.empty();
        }
        var empreinte = signed.substring(0, DIGITS);
        return MessageDigest.isEqual(bytes(signed(purpose, empreinte)), bytes(signed))
                ? Optional.of(empreinte)
                : Optional.empty();
    }

    private String mac(String purpose, String text) {
        return HEX.formatHex(Arrays.copyOf(vault.mac(CLE, purpose + "\n" + text), BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
