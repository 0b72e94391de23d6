package fr.raccordement.command.habilitation;

import static fr.raccordement.command.habilitation.EtatHabilitation.ACCORDEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.DEMANDEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.REFUSEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.RETIREE;
import static fr.raccordement.command.habilitation.EtatRattachement.DESACTIVE;
import static fr.raccordement.command.habilitation.EtatRattachement.REFUSE;
import static fr.raccordement.command.habilitation.EtatRattachement.SUPPRIME;
import static fr.raccordement.command.habilitation.EtatRattachement.VALIDE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.command.*;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.command.LastDecision;
import fr.raccordement.command.Motif;
import fr.raccordement.command.structure.StructureRegister;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The rattachement of one user to one structure, with the profiles held there (domain.md 9.3)
 * (D-030).
 */
@Aggregate(type = "Habilitation")
class Habilitation {

    @AggregateIdentifier private HabilitationId id;
    private Droits droits = Droits.NONE;
    private @Nullable LastDecision last;

    @CommandHandlerInterceptor
    void authorise(HabilitationCommand command, MetaData metaData, Rights rights) {
        var concern = Concern.of(command.habilitationId());
        switch (command) {
            case RequestRattachement _, RequestHabilitation _, GrantHabilitation _ ->
                    rights.requireToStart(command, metaData, concern);
            default -> rights.require(command, metaData, concern);
        }
        if (!repeats(command)) {
            HabilitationRules.requireVersion(command.expectedVersion(), getVersion());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RequestRattachement command, StructureRegister structures) {
        var asked = command.habilitationId();
        HabilitationRules.requireActive(
                HabilitationRules.requireKnown(structures.find(asked.structure())));
        droits.rattachement().requireClosed();
        apply(new RattachementRequested(asked.structure(), asked.utilisateur()));
        return getVersion();
    }

    @CommandHandler
    long decide(DecideRattachement command) {
        var motif = Motif.optional(command.motif());
        if (droits.rattachement() != (command.accepter() ? VALIDE : REFUSE)) {
            droits.rattachement().requireRequested();
            apply(
                    command.accepter()
                            ? new RattachementValidated(id.structure(), id.utilisateur())
                            : new RattachementRefused(id.structure(), id.utilisateur(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DeactivateRattachement command) {
        var motif = Motif.optional(command.motif());
        if (droits.rattachement() != DESACTIVE) {
            droits.rattachement().requireValid();
            HabilitationRules.requireNotLast(!droits.principal());
            apply(new RattachementDeactivated(id.structure(), id.utilisateur(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ReactivateRattachement command) {
        if (droits.rattachement() != VALIDE) {
            droits.rattachement().requireDeactivated();
            apply(new RattachementReactivated(id.structure(), id.utilisateur()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RemoveRattachement command) {
        var motif = Motif.optional(command.motif());
        if (droits.rattachement() != SUPPRIME) {
            HabilitationRules.requireNotLast(!droits.principal());
            apply(new RattachementRemoved(id.structure(), id.utilisateur(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RequestHabilitation command, StructureRegister structures) {
        var profil = command.profil();
        var asked = command.habilitationId();
        HabilitationRules.checkRequest(profil, droits, structures.find(asked.structure()));
        apply(new HabilitationRequested(asked.structure(), asked.utilisateur(), profil));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(GrantHabilitation command, StructureRegister structures) {
        var profil = command.profil();
        var given = command.habilitationId();
        HabilitationRules.requireLogin(given.utilisateur());
        HabilitationRules.requireApplicable(profil, structures.find(given.structure()));
        droits.rattachement().requireNotDeactivated();
        if (droits.rattachement() != VALIDE) {
            apply(new RattachementValidated(given.structure(), given.utilisateur()));
        }
        if (droits.etat(profil) != ACCORDEE) {
            apply(new HabilitationGranted(given.structure(), given.utilisateur(), profil));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RefuseHabilitation command) {
        var profil = command.profil();
        var motif = Motif.optional(command.motif());
        if (droits.etat(profil) != REFUSEE) {
            HabilitationRules.requireRequested(droits.etat(profil) == DEMANDEE);
            apply(new HabilitationRefused(id.structure(), id.utilisateur(), profil, motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RevokeHabilitation command) {
        var profil = command.profil();
        var motif = Motif.optional(command.motif());
        if (droits.etat(profil) != RETIREE) {
            HabilitationRules.requireHeld(droits.etat(profil) == ACCORDEE);
            HabilitationRules.requireNotLast(
                    !droits.principal() || profil != Profil.ORGANISATION_MODIFICATION);
            apply(new HabilitationRevoked(id.structure(), id.utilisateur(), profil, motif));
        }
        return getVersion();
    }

    /** Whether the command is the last one, sent again on the version that it was decided on. */
    private boolean repeats(HabilitationCommand command) {
        return last != null
                && Objects.equals(command.expectedVersion(), last.decidedOn())
                && switch (command) {
                    case DecideRattachement it ->
                            it.accepter()
                                    ? last.event() instanceof RattachementValidated
                                    : last.event() instanceof RattachementRefused;
                    case DeactivateRattachement _ ->
                            last.event() instanceof RattachementDeactivated;
                    case ReactivateRattachement _ ->
                            last.event() instanceof RattachementReactivated;
                    case RemoveRattachement _ -> last.event() instanceof RattachementRemoved;
                    case GrantHabilitation it ->
                            last.event() instanceof HabilitationGranted granted
                                    && granted.profil() == it.profil();
                    case RefuseHabilitation it ->
                            last.event() instanceof HabilitationRefused refused
                                    && refused.profil() == it.profil();
                    case RevokeHabilitation it ->
                            last.event() instanceof HabilitationRevoked revoked
                                    && revoked.profil() == it.profil();
                    case RequestRattachement _, RequestHabilitation _ -> false;
                };
    }

    /** The profiles that count now. */
    Set<Profil> effective() {
        return droits.effective();
    }

    void requireAttached(@Nullable Long expectedVersion) {
        droits.rattachement().requireValid();
        HabilitationRules.requireVersion(expectedVersion, getVersion());
    }

    /** Makes the user principal manager, with these profiles beside those held. */
    long namePrincipal(HabilitationId named, Collection<Profil> granted) {
        if (!droits.gestionnairePrincipal() || !droits.effective().containsAll(granted)) {
            var all = EnumSet.copyOf(granted);
            all.addAll(droits.held());
            apply(
                    new GestionnairePrincipalNamed(
                            named.structure(), named.utilisateur(), List.copyOf(all)));
        }
        return getVersion();
    }

    void relievePrincipal(String successeur, @Nullable String motif) {
        apply(
                new GestionnairePrincipalRelieved(
                        id.structure(), id.utilisateur(), successeur, motif));
    }

    @EventSourcingHandler
    void evolve(HabilitationEvent event, @SequenceNumber long version) {
        last = new LastDecision(event, version);
        id = new HabilitationId(event.structure(), event.utilisateur());
        droits = Droits.after(droits, event);
    }
}
