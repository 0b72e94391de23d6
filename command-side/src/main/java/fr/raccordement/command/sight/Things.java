package fr.raccordement.command.sight;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.DelegationCommand;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.command.RaccordementApiCommand;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import java.util.Optional;

/** The things that not everybody may know of, by the commands about them and their first events. */
final class Things {

    private static final String NO_STRUCTURE = "";

    /** Stands in the name of no structure. */
    private static final String NONE = "?";

    private Things() {}

    /** What has to be there for the command; nothing where it begins something by itself. */
    static Optional<Object> neededBy(Object command) {
        return switch (command) {
            case RequestDelegation it -> Optional.of(new FicheId(it.ficheId()));
            case CreateFiche _, DeclareRaccordementApi _, LoadRaccordementApiCertificat _ ->
                    Optional.empty();
            case FicheCommand it -> Optional.of(it.ficheId());
            case DelegationCommand it -> Optional.of(it.delegationId());
            case RaccordementApiCommand it -> Optional.of(it.raccordementApiId());
            default -> Optional.empty();
        };
    }

    /** What a thing concerns, by its first event: that never changes. */
    static Concern[] concerns(Object first) {
        return switch (first) {
            case FicheCreated it -> new Concern[] {Concern.of(it.kind(), it.structure())};
            case DelegationRequested it ->
                    new Concern[] {
                        new Concern(Partie.TIERS, it.tiers()),
                        new Concern(Partie.ENTITE, it.structure())
                    };
            case RaccordementApiDeclared it ->
                    new Concern[] {new Concern(Partie.API, it.structure())};
            case RaccordementApiCertificatLoaded it ->
                    new Concern[] {new Concern(Partie.API, it.structure())};
            case LotOpened it -> new Concern[] {own(it.demandeur())};
            case ExportRequested it -> new Concern[] {own(it.demandeur())};
            default -> throw new IllegalStateException("Begins nothing: " + first.getClass());
        };
    }

    /** As many as such a thing would concern, of structures that there are not. */
    static Concern[] ofAbsent(Object id) {
        var nobody = NONE + id;
        return id instanceof DelegationId
                ? new Concern[] {
                    new Concern(Partie.TIERS, nobody), new Concern(Partie.ENTITE, nobody)
                }
                : new Concern[] {new Concern(Partie.ORGANISATION, nobody)};
    }

    private static Concern own(String login) {
        return new Concern(Partie.ORGANISATION, NO_STRUCTURE, login);
    }
}
