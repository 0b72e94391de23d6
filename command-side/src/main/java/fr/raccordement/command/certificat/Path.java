package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of which each signed the one before.
 *
 * @param certificats from the end-entity certificate upwards
 * @param gap why it does not reach a self-signed root; null where it does
 */
record Path(List<Certificat> certificats, @Nullable Texte gap) {

    Certificat leaf() {
        return certificats.getFirst();
    }

    Certificat top() {
        return certificats.getLast();
    }

    List<Certificat> authorities() {
        return certificats.subList(1, certificats.size());
    }
}
