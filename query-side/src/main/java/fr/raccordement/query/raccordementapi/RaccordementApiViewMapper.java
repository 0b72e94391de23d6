package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Echeances;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.query.raccordementapi.ApiForm.ContactScelle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a connection to those who may see it; the one place where its contact is read. */
@Component
class RaccordementApiViewMapper {

    private final ContactVault vault;
    private final Clock clock;

    RaccordementApiViewMapper(ContactVault vault, Clock clock) {
        this.clock = clock;
        this.vault = vault;
    }

    /** The same for many states, each key of contacts asked for once. */
    RaccordementApiViewMapper ofOneReading() {
        return new RaccordementApiViewMapper(vault.ofOneReading(), clock);
    }

    /** As it is now, its certificate judged now. */
    RaccordementApiView view(RaccordementApiState state) {
        return view(state, clock.instant());
    }

    /**
     * @param now as of when its certificate is judged
     */
    RaccordementApiView view(RaccordementApiState state, Instant now) {
        var porte = state.porte();
        var saisie = Optional.ofNullable(state.saisie());
        var sealed = saisie.map(ApiForm::contact);
        var contact = sealed.flatMap(this::open).map(List::getFirst);
        return new RaccordementApiView(
                state.id(),
                state.version(),
                state.structure(),
                state.environnement(),
                state.mode(),
                state.statut(),
                saisie.map(ApiForm::nomApplicationPiste).orElse(null),
                saisie.map(ApiForm::typeUtilisation).orElse(null),
                saisie.map(ApiForm::nomEditeurOuOperateur).orElse(null),
                contact.orElse(null),
                saisie.map(ApiForm::contactDetruit).orElse(false)
                        || sealed.isPresent() && contact.isEmpty(),
                state.certificat(),
                porte == null ? null : shown(porte, now),
                porte == null ? List.of() : porte.pertes(),
                state.motif(),
                state.creeLe(),
                state.modifieLe(),
                state.modifiePar());
    }

    /** As it reads now, and with what has come to stand in its way. */
    private CertificatAnalyse shown(CertificatPorte porte, Instant now) {
        return Echeances.asOf(PerteDeConfiance.reread(porte.analyse(), porte.pertes()), null, now);
    }

    /**
     * A contact that can no longer be read was given all the same: the fields of the connection say
     * when, and that it cannot be read; that it was destroyed is said by the event that did it.
     */
    FlatFields fields(RaccordementApiState state, FlatFields shown) {
        var sealed = state.saisie() == null ? null : state.saisie().contact();
        return sealed == null || open(sealed).isPresent()
                ? shown
                : shown.with("contactDetruit", "false")
                        .with("contact.donneLe", sealed.donneLe().toString())
                        .with("contact.lisible", "false");
    }

    private Optional<List<Contact>> open(ContactScelle sealed) {
        return vault.open(sealed.cle(), sealed.chiffre());
    }
}
