package fr.raccordement.command.certificat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;

/**
 * What certificates are judged for, the same for all that is judged together.
 *
 * @param protocole what they are meant for
 * @param environnement how strict to be
 * @param now when they are judged
 * @param trusted the issuers trusted then
 */
record Circumstances(
        Protocole protocole, Environnement environnement, Instant now, TrustedIssuers trusted) {}
