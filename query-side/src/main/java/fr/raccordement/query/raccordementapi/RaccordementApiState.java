package fr.raccordement.query.raccordementapi;

import static fr.raccordement.api.raccordementapi.RaccordementApiStatus.INACTIF;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.projection.Meaning;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.SortColumn;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The connection after one of its events: the one fold that single answers, lists and histories
 * come from. Instants in milliseconds, as every store keeps them. Public for the codec alone.
 *
 * @param saisie what was filled in; PISTE only
 * @param certificat what the certificate is known by; certificate mode only
 * @param porte that certificate itself, where it came with its name
 * @param cleNom the name in PISTE, which connections are ordered by
 * @param expirationCertificat when its certificate, or the chain of it, expires; always there
 * @param confiance whether its certificate is trusted; always there
 */
@Meaning(3)
public record RaccordementApiState(
        @BsonId String id,
        long version,
        String structure,
        Environnement environnement,
        RaccordementApiMode mode,
        RaccordementApiStatus statut,
        @Nullable ApiForm saisie,
        @Nullable String certificat,
        @Nullable CertificatPorte porte,
        @Nullable String motif,
        Instant creeLe,
        Instant modifieLe,
        String modifiePar,
        String cleNom,
        Instant expirationCertificat,
        String confiance)
        implements Projected {

    private RaccordementApiState(
            String id,
            long version,
            String structure,
            Environnement environnement,
            RaccordementApiMode mode,
            RaccordementApiStatus statut,
            @Nullable ApiForm saisie,
            @Nullable String certificat,
            @Nullable CertificatPorte porte,
            @Nullable String motif,
            Instant creeLe,
            Instant modifieLe,
            String modifiePar) {
        this(
                id,
                version,
                structure,
                environnement,
                mode,
                statut,
                saisie,
                certificat,
                porte,
                motif,
                creeLe,
                modifieLe,
                modifiePar,
                saisie == null ? SortColumn.NO_TEXT : saisie.nomApplicationPiste(),
                porte == null ? SortColumn.NO_INSTANT : porte.expiration(),
                porte == null ? SortColumn.NO_TEXT : porte.confiance().name());
    }

    static RaccordementApiState of(RaccordementApiDeclared event, Moment moment) {
        return new RaccordementApiState(
                event.raccordementApiId(),
                moment.version(),
                event.structure(),
                event.environnement(),
                RaccordementApiMode.PISTE,
                INACTIF,
                ApiForm.of(event),
                null,
                null,
                null,
                moment.at(),
                moment.at(),
                moment.actor());
    }

    static RaccordementApiState of(
            RaccordementApiCertificatLoaded event,
            @Nullable RaccordementApiState before,
            Moment moment) {
        return new RaccordementApiState(
                event.raccordementApiId(),
                moment.version(),
                event.structure(),
                event.environnement(),
                RaccordementApiMode.CERTIFICAT,
                event.statut(),
                null,
                event.certificat(),
                before == null || !event.certificat().equals(before.certificat)
                        ? null
                        : before.porte,
                null,
                before == null ? moment.at() : before.creeLe,
                moment.at(),
                moment.actor());
    }

    RaccordementApiState in(RaccordementApiStatus reached, @Nullable String why, Moment moment) {
        return next(reached, saisie, porte, why, moment);
    }

    RaccordementApiState filled(UnaryOperator<ApiForm> change, Moment moment) {
        return next(statut, change.apply(Objects.requireNonNull(saisie)), porte, motif, moment);
    }

    RaccordementApiState carrying(CertificatPorte certificate, Moment moment) {
        return next(statut, saisie, certificate, motif, moment);
    }

    private RaccordementApiState next(
            RaccordementApiStatus reached,
            @Nullable ApiForm filled,
            @Nullable CertificatPorte certificate,
            @Nullable String why,
            Moment moment) {
        return new RaccordementApiState(
                id,
                moment.version(),
                structure,
                environnement,
                mode,
                reached,
                filled,
                certificat,
                certificate,
                why,
                creeLe,
                moment.at(),
                moment.actor());
    }

    /** The structure that connects its software, and so who may read the connection. */
    public Concern concern() {
        return new Concern(Partie.API, structure);
    }
}
