package fr.raccordement.axon.mongo;

import java.util.UUID;

/** What this program is called among others that share its read store. */
final class ThisNode {

    /** Drawn at each start: in containers host names and process ids are not unique. */
    static final String NAME = UUID.randomUUID().toString();

    private ThisNode() {}
}
