package fr.raccordement.command.texte;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.texte.TextesId;
import fr.raccordement.api.texte.command.ForgetTextes;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.command.Motif;
import fr.raccordement.command.contact.ContactKeys;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What people typed of one thing, as far as it was forgotten (D-262). */
@Aggregate(type = "Textes")
class Textes {

    /** Of these it is under the key of the contacts. */
    private static final List<String> WITH_CONTACTS = List.of("fiche-", "raccordement-api-");

    @AggregateIdentifier private TextesId id;
    private long destroyed;
    private @Nullable TextesForgotten last;

    @CommandHandlerInterceptor
    void authorise(ForgetTextes command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(ForgetTextes command, ContactKeys keys, ContactVault vault) {
        var motif = Motif.require(command.motif());
        var textes = command.textesId();
        requireApartFromContacts(textes.objet());
        var cle = textes.cle(destroyed);
        if (keys.find(cle).isPresent()) {
            apply(new TextesForgotten(textes.objet(), cle, motif));
        } else if (last == null || !motif.equals(SealedText.open(vault, last.motif()))) {
            throw Rights.notFound();
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(TextesForgotten event) {
        id = new TextesId(event.objet());
        destroyed++;
        last = event;
    }

    private static void requireApartFromContacts(String objet) {
        if (WITH_CONTACTS.stream().anyMatch(objet::startsWith)) {
            throw new RuleViolatedException(
                    "TEXTES_WITH_CONTACTS",
                    "aggregateType",
                    "Les textes d'une fiche ou d'un raccordement API s'oublient avec ses contacts.",
                    "Texts of a fiche or of a connection by API are forgotten with its contacts.");
        }
    }
}
