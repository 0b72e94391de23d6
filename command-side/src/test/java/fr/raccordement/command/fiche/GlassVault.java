package fr.raccordement.command.fiche;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A vault that one can see through, so that tests know what an event must hold. */
public final class GlassVault implements ContactVault {

    private final Set<String> destroyed = new HashSet<>();

    @Override
    public String seal(String cle, List<Contact> contacts) {
        return contacts.stream()
                .map(c -> String.join(";", c.nom(), c.email(), c.telephone()))
                .collect(Collectors.joining("/", cle + "|", ""));
    }

    @Override
    public Optional<List<Contact>> open(String cle, String chiffre) {
        var content = chiffre.substring(cle.length() + 1);
        return destroyed.contains(cle) ? Optional.empty() : Optional.of(parsed(content));
    }

    @Override
    public Optional<String> sealUnlessDestroyed(String cle, String secret) {
        return destroyed.contains(cle) ? Optional.empty() : Optional.of(cle + "|" + secret);
    }

    @Override
    public Optional<String> openSecret(String cle, String chiffre) {
        return destroyed.contains(cle)
                ? Optional.empty()
                : Optional.of(chiffre.substring(cle.length() + 1));
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

    private static List<Contact> parsed(String content) {
        return Arrays.stream(content.split("/"))
                .filter(contact -> !contact.isEmpty())
                .map(contact -> contact.split(";"))
                .map(parts -> new Contact(parts[0], parts[1], parts[2]))
                .toList();
    }
}
