package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection by API as it was after one of its events.
 *
 * @param id the connection
 * @param version sequence number of the last event applied, from 0
 * @param structure SIRET
 * @param environnement the platform to call
 * @param mode through PISTE or by certificate
 * @param statut whether it is in use
 * @param nomApplicationPiste the name of the application in PISTE, to the byte; PISTE only
 * @param typeUtilisation how the structure uses the API; PISTE only
 * @param nomEditeurOuOperateur whose solution it uses, or which it offers
 * @param contact whom to call; null where none was given or it was destroyed
 * @param contactDetruit whether a contact was given and can never be read again
 * @param certificat what the certificate is known by; certificate mode only
 * @param certificatAnalyse the certificate itself, as it was analysed; null where it was only named
 * @param pertes the loss of its trust; empty where it has none
 * @param motif of the last deactivation, while it stands
 * @param creeLe when it was declared, or loaded
 * @param modifieLe when it last changed
 * @param modifiePar who changed it
 */
public record RaccordementApiView(
        String id,
        long version,
        String structure,
        Environnement environnement,
        RaccordementApiMode mode,
        RaccordementApiStatus statut,
        @Nullable String nomApplicationPiste,
        @Nullable TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur,
        @Nullable Contact contact,
        boolean contactDetruit,
        @Nullable String certificat,
        @Nullable CertificatAnalyse certificatAnalyse,
        List<PerteDeConfiance> pertes,
        @Nullable String motif,
        Instant creeLe,
        Instant modifieLe,
        String modifiePar) {}
