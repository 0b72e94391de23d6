package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is filled in on the form of a PISTE connection; public for the codec alone. */
public record ApiForm(
        String nomApplicationPiste,
        TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur,
        @Nullable ContactScelle contact,
        boolean contactDetruit) {

    /**
     * A contact that only the vault can read.
     *
     * @param donneLe when it was given
     */
    public record ContactScelle(String cle, String chiffre, Instant donneLe) {}

    static ApiForm of(RaccordementApiDeclared event) {
        return new ApiForm(
                event.nomApplicationPiste(),
                event.typeUtilisation(),
                event.nomEditeurOuOperateur(),
                null,
                false);
    }

    ApiForm with(RaccordementApiCorrected event) {
        return new ApiForm(
                event.nomApplicationPiste(),
                event.typeUtilisation(),
                event.nomEditeurOuOperateur(),
                contact,
                contactDetruit);
    }

    ApiForm with(RaccordementApiContactDefined event, Instant at) {
        return with(new ContactScelle(event.cle(), event.chiffre(), at), false);
    }

    ApiForm withoutContact(String cle) {
        return contact == null || !contact.cle().equals(cle) ? this : with(null, true);
    }

    private ApiForm with(@Nullable ContactScelle sealed, boolean destroyed) {
        return new ApiForm(
                nomApplicationPiste, typeUtilisation, nomEditeurOuOperateur, sealed, destroyed);
    }
}
