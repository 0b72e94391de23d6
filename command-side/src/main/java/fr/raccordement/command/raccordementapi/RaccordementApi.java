package fr.raccordement.command.raccordementapi;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ForgetRaccordementApiContact;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.command.RaccordementApiCommand;
import fr.raccordement.api.raccordementapi.command.ReactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ReviewRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.LastDecision;
import fr.raccordement.command.Motif;
import fr.raccordement.command.certificat.CertificateJudge;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A connection by API (domain.md 9.4): declared through PISTE, active at once; or known from before
 * PISTE, in certificate mode, and then only loaded (D-028).
 */
@Aggregate(type = "RaccordementApi")
class RaccordementApi {

    /** The number of the last of the events that a declaration consists of. */
    private static final long DECLARED_AT = 2;

    @AggregateIdentifier private @Nullable RaccordementApiId id;
    private String structure;
    private @Nullable CertificatPresente presente;
    private @Nullable ApiInput declared;
    private @Nullable ApiInput input;
    private @Nullable RaccordementApiContactDefined firstContact;
    private @Nullable RaccordementApiContactDefined contact;
    private boolean active;
    private int contactKeysDestroyed;
    private boolean contactKeyInUse;
    private @Nullable LastDecision last;

    @CommandHandlerInterceptor
    void authorise(RaccordementApiCommand command, MetaData metaData, Rights rights) {
        switch (command) {
            case DeclareRaccordementApi declaration ->
                    rights.requireToStart(declaration, metaData, concern(declaration.structure()));
            case LoadRaccordementApiCertificat load -> rights.require(load, metaData);
            case ReviewRaccordementApiCertificat review -> rights.require(review, metaData);
            default -> {
                rights.require(command, metaData, concern(structure));
                input();
                ExpectedVersion.require(
                        command.expectedVersion(),
                        getVersion(),
                        repeats(command) ? last : null,
                        "Le raccordement",
                        "The connection");
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DeclareRaccordementApi command, Declaration declaration, Contacts contacts) {
        var wanted = ApiInput.of(command);
        if (id != null) {
            RaccordementApiRules.requireSame(
                    wanted.equals(declared) && isFirst(command.contact(), contacts));
            return getVersion();
        }
        var raccordementApiId = command.raccordementApiId().value();
        declaration.requireDeclarable(raccordementApiId, wanted, command.contact());
        apply(
                new RaccordementApiDeclared(
                        raccordementApiId,
                        command.structure(),
                        command.environnement(),
                        command.nomApplicationPiste(),
                        command.typeUtilisation(),
                        command.nomEditeurOuOperateur()));
        apply(contacts.seal(raccordementApiId, contactKey(), command.contact()));
        apply(new RaccordementApiActivated(raccordementApiId));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(
            LoadRaccordementApiCertificat command, Declaration declaration, Chargement chargement) {
        RaccordementApiRules.requireSame(
                id == null || presente != null && command.structure().equals(structure));
        declaration.requireLoadable(command);
        var load =
                new RaccordementApiCertificatLoaded(
                        command.raccordementApiId().value(),
                        command.structure(),
                        command.environnement(),
                        command.certificat(),
                        command.statut());
        var analysed =
                command.fichier() == null ? null : chargement.analyse(command, command.fichier());
        if (presente == null || !load.equals(presente.loaded())) {
            apply(load);
        }
        if (analysed != null && !isPresented(analysed.certificat())) {
            apply(analysed);
        }
        chargement.claim(Objects.requireNonNull(presente));
        return getVersion();
    }

    /** Whether the connection has these very certificates already. */
    private boolean isPresented(CertificatAnalyse certificat) {
        var present = Objects.requireNonNull(presente).certificat();
        return present != null && present.der().equals(certificat.der());
    }

    @CommandHandler
    long decide(ReviewRaccordementApiCertificat command, CertificateJudge analysis, Clock clock) {
        if (presente != null) {
            presente.changes(analysis, clock.instant()).forEach(AggregateLifecycle::apply);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(CorrectRaccordementApi command, Declaration declaration, Contacts contacts) {
        RaccordementApiRules.requireActive(active);
        var corrected = input().corrected(command);
        declaration.requireCorrectable(value(), input(), corrected, command.contact());
        if (!corrected.equals(input)) {
            apply(
                    new RaccordementApiCorrected(
                            value(),
                            corrected.nom().nom(),
                            corrected.utilisation().type(),
                            corrected.utilisation().nomEditeurOuOperateur()));
        }
        if (command.contact() != null && !isCurrent(command.contact(), contacts)) {
            apply(contacts.seal(value(), contactKey(), command.contact()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(DeactivateRaccordementApi command, NomsPiste noms) {
        var motif = command.motif() == null ? null : Motif.require(command.motif());
        if (active) {
            noms.release(input().nom(), value());
            apply(new RaccordementApiDeactivated(value(), motif));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ReactivateRaccordementApi command, Declaration declaration) {
        if (!active) {
            declaration.requireReactivable(value(), input());
            apply(new RaccordementApiActivated(value()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(ForgetRaccordementApiContact command) {
        var motif = Motif.require(command.motif());
        if (contactKeyInUse) {
            apply(new RaccordementApiContactForgotten(value(), contactKey(), motif));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(RaccordementApiEvent event, @SequenceNumber long version) {
        last = new LastDecision(event, version);
        id = new RaccordementApiId(event.raccordementApiId());
        presente = CertificatPresente.after(presente, event);
        switch (event) {
            case RaccordementApiDeclared e -> {
                structure = e.structure();
                declared = ApiInput.of(e);
                input = declared;
            }
            case RaccordementApiContactDefined e -> {
                firstContact = firstContact == null ? e : firstContact;
                contact = e;
                contactKeyInUse = true;
            }
            case RaccordementApiActivated _ -> active = true;
            case RaccordementApiCorrected e -> input = input().after(e);
            case RaccordementApiDeactivated e -> {
                active = false;
                contactKeyInUse |= SealedText.isSealed(e.motif());
            }
            case RaccordementApiContactForgotten _ -> {
                contactKeysDestroyed++;
                contactKeyInUse = false;
            }
            case RaccordementApiCertificatLoaded e -> structure = e.structure();
            case RaccordementApiCertificatAnalysed _,
                    RaccordementApiCertificatExpiryNotified _,
                    RaccordementApiConfianceLost _,
                    RaccordementApiConfianceRegained _ -> {}
        }
    }

    private boolean repeats(RaccordementApiCommand command) {
        return last != null
                && switch (command) {
                    case DeactivateRaccordementApi _ ->
                            last.event() instanceof RaccordementApiDeactivated;
                    case ReactivateRaccordementApi _ ->
                            last.event() instanceof RaccordementApiActivated
                                    && last.version() > DECLARED_AT;
                    case ForgetRaccordementApiContact _ ->
                            last.event() instanceof RaccordementApiContactForgotten;
                    default -> false;
                };
    }

    /** What was filled in; in certificate mode nothing was, and nothing can be changed. */
    private ApiInput input() {
        if (input == null) {
            throw RaccordementApiRules.readOnly();
        }
        return input;
    }

    /** A contact that was destroyed is taken at its word. */
    private boolean isFirst(Contact given, Contacts contacts) {
        return firstContact != null && contacts.same(firstContact, given, true);
    }

    private boolean isCurrent(Contact given, Contacts contacts) {
        return contact != null && contacts.same(contact, given, false);
    }

    private String value() {
        return Objects.requireNonNull(id).value();
    }

    /**
     * The key of the contacts given from now on; one that was destroyed is never named again. The
     * slash stands in the name of no fiche, whose keys share the vault.
     */
    private String contactKey() {
        return "raccordement-api/" + value() + "." + contactKeysDestroyed;
    }

    private static Concern concern(String structure) {
        return new Concern(Partie.API, structure);
    }
}
