package fr.raccordement.command.sight;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.export.command.RequestExport;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.lot.command.OpenLot;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier that a command gives to what it begins.
 *
 * @param id under which that is stored
 * @param value as clients know it
 * @param owner the structure that it is for, by its key; null where it is its requester's
 * @param code of the refusal of one that may not be given
 */
record NewName(Object id, String value, @Nullable String owner, String code) {

    /**
     * RFC 9562, of the versions that are drawn by lot, for the most part at least, and of that
     * which batches derive from their own.
     */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[347][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
                            + "(-.*)?");

    /**
     * The one that a command gives; none where it begins nothing that is known to some alone.
     *
     * @param fiche the structure of the fiche that it rests on, where it rests on one
     */
    static Optional<NewName> givenBy(Object command, @Nullable String fiche) {
        return Optional.ofNullable(
                switch (command) {
                    case CreateFiche it ->
                            new NewName(
                                    it.ficheId(),
                                    it.ficheId().value(),
                                    it.structure(),
                                    "FICHE_ID_INVALID");
                    case RequestDelegation it ->
                            new NewName(
                                    it.delegationId(),
                                    it.delegationId().value(),
                                    fiche,
                                    "DELEGATION_ID_INVALID");
                    case DeclareRaccordementApi it ->
                            new NewName(
                                    it.raccordementApiId(),
                                    it.raccordementApiId().value(),
                                    it.structure(),
                                    "RACCORDEMENT_API_ID_INVALID");
                    case OpenLot it ->
                            new NewName(it.lotId(), it.lotId().value(), null, "LOT_ID_INVALID");
                    case OpenLotFromFile it ->
                            new NewName(it.lotId(), it.lotId().value(), null, "LOT_ID_INVALID");
                    case RequestExport it ->
                            new NewName(it.exportId(), it.exportId().value(), null, "EXPORT_ID");
                    default -> null;
                });
    }

    /** Whether nobody else can have given it, or nobody can have guessed it. */
    boolean isOwn() {
        return DRAWN.matcher(value).matches()
                || owner != null && value.startsWith(owner + "-") && FicheId.isWellFormed(owner);
    }

    RuleViolatedException refused() {
        return new RuleViolatedException(
                code,
                "id",
                "Un identifiant est ici un UUID tiré au sort, ou commence par celui de la"
                        + " structure et un tiret.",
                "An identifier is here a UUID drawn by lot, or begins with that of the structure"
                        + " and a hyphen.");
    }
}
