package fr.raccordement.query;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    @Override
    public byte[] draw(int bytes) {
        return new byte[bytes];
    }

    @Override
    public void destroy(String cle) {
        destroyed.add(cle);
    }
}
