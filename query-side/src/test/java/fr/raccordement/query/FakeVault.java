package fr.raccordement.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hands out tokens for contacts. */
public final class FakeVault implements ContactVault {

    private final Map<String, List<Contact>> contacts = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    @Override
    public String seal(String cle, List<Contact> sealed) {
        var chiffre = "chiffre-" + contacts.size();
        contacts.put(cle + chiffre, sealed);
        return chiffre;
    }

    @Override
    public Optional<List<Contact>> open(String cle, String chiffre) {
        return destroyed.contains(cle)
                ? Optional.empty()
                : Optional.ofNullable(contacts.get(cle + chiffre));
    }

    @Override
    public Optional<String> sealUnlessDestroyed(String cle, String secret) {
        return Optional.of("chiffre de " + secret);
    }

    @Override
    public Optional<String> openSecret(String cle, String chiffre) {
        return destroyed.contains(cle)
                ? Optional.empty()
                : Optional.of(chiffre.substring("chiffre de ".length()));
    }

    /** The same of the same text, as everybody can make it. */
    @Override
    public byte[] mac(String cle, String text) {
        var name = UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .array();
    }

    @Override
    public byte[] draw(int bytes) {
        return new byte[bytes];
    }

    @Override
    public void destroy(String cle) {
        destroyed.add(cle);
    }
}
