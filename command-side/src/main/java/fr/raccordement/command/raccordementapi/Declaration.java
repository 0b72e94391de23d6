package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.command.Violations;
import fr.raccordement.command.contact.ContactRules;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a connection may be what it is meant to be, and go by its name: refuses everything that
 * is wrong at once, in the order of the form. A name that it took is given back with the unit of
 * work where it refuses.
 */
@Component
class Declaration {

    private static final int LONGEST_CERTIFICAT = 500;

    private final Admission admission;
    private final NomsPiste noms;

    Declaration(Admission admission, NomsPiste noms) {
        this.admission = admission;
        this.noms = noms;
    }

    /** Takes the name for a connection that is declared. */
    void requireDeclarable(String id, ApiInput input, Contact contact) {
        var violations = new Violations();
        requireWellFormed(id, violations);
        check(input, contact, () -> noms.take(input.nom(), id), violations);
        violations.throwIfAny();
    }

    /** Takes the name for a connection that is corrected, and gives up the one before. */
    void requireCorrectable(String id, ApiInput before, ApiInput after, @Nullable Contact contact) {
        var violations = new Violations();
        check(
                after,
                contact,
                () ->
                        after.nom().equals(before.nom())
                                || noms.exchange(before.nom(), after.nom(), id),
                violations);
        violations.throwIfAny();
    }

    /** Takes the name for a connection that is opened again. */
    void requireReactivable(String id, ApiInput input) {
        var violations = new Violations();
        admission.check(input.nom().structure(), input.nom().environnement(), violations);
        requireOwn(noms.take(input.nom(), id), violations);
        violations.throwIfAny();
    }

    void requireLoadable(LoadRaccordementApiCertificat command) {
        var violations = new Violations();
        requireWellFormed(command.raccordementApiId().value(), violations);
        admission.requireKnown(command.structure(), violations);
        violations.require(
                Readability.is(command.certificat(), LONGEST_CERTIFICAT),
                "CERTIFICAT_NOM_INVALID",
                "certificat",
                "Le certificat est nommé par 1 à 500 caractères lisibles.",
                "The certificate is named by 1 to 500 readable characters.");
        violations.throwIfAny();
    }

    private void check(
            ApiInput input,
            @Nullable Contact contact,
            BooleanSupplier taken,
            Violations violations) {
        admission.check(input.nom().structure(), input.nom().environnement(), violations);
        if (NomPisteRules.check(input.nom().nom(), violations)) {
            requireOwn(taken.getAsBoolean(), violations);
        }
        input.utilisation().check(violations);
        if (contact != null) {
            ContactRules.check(contact, "contact", violations);
        }
    }

    private static void requireWellFormed(String id, Violations violations) {
        violations.require(
                RaccordementApiId.isWellFormed(id),
                "RACCORDEMENT_API_ID_INVALID",
                "id",
                "L'identifiant est fait de 1 à 64 lettres, chiffres, - ou _.",
                "The identifier has 1 to 64 letters, digits, - or _.");
    }

    private static void requireOwn(boolean own, Violations violations) {
        violations.require(
                own,
                "PISTE_NAME_TWIN",
                "nomApplicationPiste",
                "Un autre raccordement actif de la structure porte exactement ce nom.",
                "Another active connection of the structure has exactly this name.");
    }
}
