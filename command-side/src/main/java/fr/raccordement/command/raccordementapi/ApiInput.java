package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;

/**
 * What is filled in on the form of a PISTE connection, but for the contact.
 *
 * @param nom the name of the application, and where it counts
 * @param utilisation how the API is used
 */
record ApiInput(NomDeclare nom, Utilisation utilisation) {

    static ApiInput of(DeclareRaccordementApi command) {
        return new ApiInput(
                new NomDeclare(
                        command.structure(),
                        command.environnement(),
                        command.nomApplicationPiste()),
                new Utilisation(command.typeUtilisation(), command.nomEditeurOuOperateur()));
    }

    static ApiInput of(RaccordementApiDeclared event) {
        return new ApiInput(
                new NomDeclare(
                        event.structure(), event.environnement(), event.nomApplicationPiste()),
                new Utilisation(event.typeUtilisation(), event.nomEditeurOuOperateur()));
    }

    ApiInput after(RaccordementApiCorrected event) {
        return new ApiInput(
                named(event.nomApplicationPiste()),
                new Utilisation(event.typeUtilisation(), event.nomEditeurOuOperateur()));
    }

    /** What is left out stays as it is. */
    ApiInput corrected(CorrectRaccordementApi command) {
        var name = command.nomApplicationPiste();
        return new ApiInput(
                name == null ? nom : named(name),
                utilisation.corrected(command.typeUtilisation(), command.nomEditeurOuOperateur()));
    }

    private NomDeclare named(String name) {
        return new NomDeclare(nom.structure(), nom.environnement(), name);
    }
}
