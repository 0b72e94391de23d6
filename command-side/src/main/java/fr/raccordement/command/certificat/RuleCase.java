package fr.raccordement.command.certificat;

import fr.raccordement.api.fiche.Environnement;
import java.time.Instant;

/**
 * What the rules judge: one end-entity certificate with its path.
 *
 * @param path from the certificate upwards, its signatures verified
 * @param revocations what the lists that came with it say
 * @param circumstances what it is judged for
 */
record RuleCase(Path path, Revocations revocations, Circumstances circumstances) {

    Certificat leaf() {
        return path.leaf();
    }

    Instant now() {
        return circumstances.now();
    }

    Environnement environnement() {
        return circumstances.environnement();
    }
}
