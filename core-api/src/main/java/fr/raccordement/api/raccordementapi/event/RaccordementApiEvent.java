package fr.raccordement.api.raccordementapi.event;

/** The catalogue: all that can have happened to a connection by API, in the order of its life. */
public sealed interface RaccordementApiEvent
        permits RaccordementApiDeclared,
                RaccordementApiContactDefined,
                RaccordementApiActivated,
                RaccordementApiCorrected,
                RaccordementApiDeactivated,
                RaccordementApiContactForgotten,
                RaccordementApiCertificatLoaded,
                RaccordementApiCertificatAnalysed,
                RaccordementApiCertificatExpiryNotified,
                RaccordementApiConfianceLost,
                RaccordementApiConfianceRegained {
    String raccordementApiId();
}
