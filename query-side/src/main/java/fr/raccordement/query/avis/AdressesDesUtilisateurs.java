package fr.raccordement.query.avis;

import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.correspondant.Correspondants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which users gave an address, by what stands for it: kept in memory, and read on from the events
 * each time that it is asked.
 */
@Component
class AdressesDesUtilisateurs {

    private static final Set<Class<?>> TYPES =
            Set.of(CourrielDefined.class, CourrielForgotten.class);
    private static final int STRETCH = 1_000;

    private final PastEvents past;
    private final ContactVault vault;
    private final Correspondants correspondants;
    private final Map<String, String> byLogin = new HashMap<>();
    private long read = -1;

    AdressesDesUtilisateurs(PastEvents past, ContactVault vault, Correspondants correspondants) {
        this.past = past;
        this.vault = vault;
        this.correspondants = correspondants;
    }

    /** The logins of those who gave this address as theirs. */
    synchronized List<String> logins(String empreinte) {
        readOn();
        return byLogin.entrySet().stream()
                .filter(it -> it.getValue().equals(empreinte))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whose mails bear this, as long as they are written to at the same address. */
    synchronized Optional<String> login(String retour) {
        readOn();
        return byLogin.entrySet().stream()
                .filter(it -> correspondants.retour(it.getKey(), it.getValue()).equals(retour))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void readOn() {
        var more = true;
        while (more) {
            var stretch = past.after(read, TYPES, null, STRETCH);
            stretch.events().forEach(it -> take((PreferencesAvisEvent) it.message().getPayload()));
            read = stretch.upTo();
            more = stretch.more();
        }
    }

    private void take(PreferencesAvisEvent event) {
        byLogin.remove(event.utilisateur());
        if (event instanceof CourrielDefined it) {
            vault.open(it.cle(), it.chiffre())
                    .ifPresent(
                            contact ->
                                    byLogin.put(
                                            it.utilisateur(),
                                            correspondants.empreinte(contact.getFirst().email())));
        }
    }
}
