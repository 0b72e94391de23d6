package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCommandsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'f', filter: {a: {$in: [1]}, $or: [{b: 1}, {b: {$gt: 2}}]}, sort: {a: 1}}",
                "{aggregate: 'f', pipeline: [{$match: {a: 1}}, {$group: {_id: 1, n: {$sum: 1}}}],"
                        + " cursor: {}}",
                "{update: 'f', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, upsert: true}]}",
                "{createIndexes: 'f', indexes: [{key: {a: 1, b: -1}, name: 'n'}]}"
            })
    void what_both_servers_understand(String command) {
        assertThat(isAllowed(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'f', filter: {}, collation: {locale: 'fr'}}",
                "{find: 'f', filter: {}, maxTimeMS: 5}",
                "{find: 'f', filter: {$or: [{a: {$elemMatch: {b: 1}}}]}}",
                "{find: 'f', filter: {$text: {$search: 'a'}}}",
                "{aggregate: 'f', pipeline: [{$match: {}}, {$lookup: {}}], cursor: {}}",
                "{aggregate: 'f', pipeline: [{$group: {_id: '$a'}}], cursor: {}}",
                "{update: 'f', updates: [{q: {_id: 1}, u: [{$set: {a: 1}}]}]}",
                "{update: 'f', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, arrayFilters: []}]}",
                "{createIndexes: 'f', indexes: [{key: {a: 1}, name: 'n', expireAfterSeconds: 1}]}",
                "{createIndexes: 'f', indexes: [{key: {a: 'text'}, name: 'n'}]}",
                "{createIndexes: 'f', indexes: [{key: {a: 1}, name: 'n', partialFilterExpression:"
                        + " {}}]}",
                "{renameCollection: 'f', to: 'g'}",
                "{commitTransaction: 1}",
                "{distinct: 'f', key: 'a'}"
            })
    void what_the_embedded_server_ignores_lacks_or_does_otherwise(String command) {
        assertThat(isAllowed(command)).isFalse();
    }

    private static boolean isAllowed(String command) {
        var parsed = BsonDocument.parse(command);
        return AllowedCommands.isAllowed(parsed.getFirstKey(), parsed);
    }
}
