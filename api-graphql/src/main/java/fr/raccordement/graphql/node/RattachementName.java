package fr.raccordement.graphql.node;

import fr.raccordement.api.habilitation.query.RattachementView;

/**
 * What names a rattachement among all: its structure and its user.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
record RattachementName(String structure, String utilisateur) {

    private static final String OF = "/";

    static String of(RattachementView rattachement) {
        return rattachement.structure() + OF + rattachement.utilisateur();
    }

    static RattachementName parse(String text) {
        var parts = text.split(OF, 2);
        if (parts.length != 2) {
            throw NodeId.invalid();
        }
        return new RattachementName(parts[0], parts[1]);
    }
}
