package fr.raccordement.command.lot;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.event.LotOpened;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent for an element of a batch: the command that is sent for it alone. */
final class Actes {

    private Actes() {}

    /**
     * One act.
     *
     * @param command to be sent
     * @param target stored identifier of what it is decided by
     * @param structure key of the structure that the element names; null where it names none
     * @param delegationId the delegation that it is about; null where there is none
     */
    record Acte(
            Object command,
            String target,
            @Nullable String structure,
            @Nullable String delegationId) {}

    /** Whether the elements of a batch are structures; otherwise they are delegations. */
    static boolean namesStructures(ActeDeLot acte) {
        return switch (acte) {
            case DEMANDER_DELEGATION, ACCORDER_HABILITATION -> true;
            case ANNULER_DELEGATION, VALIDER_DELEGATION, REFUSER_DELEGATION, TERMINER_DELEGATION ->
                    false;
        };
    }

    /**
     * The act on an element.
     *
     * @param named key of the structure that it names, where it names one
     */
    static Acte of(LotOpened lot, ElementDeLot element, String named) {
        return switch (lot.acte()) {
            case DEMANDER_DELEGATION -> request(lot, named);
            case ANNULER_DELEGATION -> {
                var id = new DelegationId(element.objet());
                yield on(id, new CancelDelegation(id, null, null));
            }
            case VALIDER_DELEGATION -> {
                var id = new DelegationId(element.objet());
                yield on(id, new AcceptDelegation(id, lot.remplace(), null));
            }
            case REFUSER_DELEGATION -> {
                var id = new DelegationId(element.objet());
                yield on(id, new RefuseDelegation(id, lot.motif(), null));
            }
            case TERMINER_DELEGATION -> {
                var id = new DelegationId(element.objet());
                yield on(id, new EndDelegation(id, Objects.requireNonNull(lot.motif()), null));
            }
            case ACCORDER_HABILITATION -> {
                var id = new HabilitationId(named, Objects.requireNonNull(element.utilisateur()));
                var profil = Objects.requireNonNull(element.profil());
                yield new Acte(new GrantHabilitation(id, profil, null), id.toString(), named, null);
            }
        };
    }

    /** Sent again for the same structure it is the same request. */
    private static Acte request(LotOpened lot, String structure) {
        var seed = (lot.lotId() + "/" + structure).getBytes(UTF_8);
        var id = new DelegationId(UUID.nameUUIDFromBytes(seed).toString());
        var ficheId = Objects.requireNonNull(lot.ficheId());
        return new Acte(
                new RequestDelegation(id, ficheId, structure),
                id.toString(),
                structure,
                id.value());
    }

    private static Acte on(DelegationId id, Object command) {
        return new Acte(command, id.toString(), null, id.value());
    }
}
