package fr.raccordement.embeddedmongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;

/** A filter and a sort as the query side sends them. */
record SampleQuery(String name, Document filter, Document sort) {

    private static final Document NONE = new Document();

    /** One of every shape. */
    static List<SampleQuery> pages() {
        return List.of(
                new SampleQuery("all, oldest first", visible(), by("creeeLe", 1)),
                new SampleQuery("all, newest first", visible(), by("creeeLe", -1)),
                new SampleQuery("all, last changed first", visible(), by("modifieeLe", -1)),
                new SampleQuery("after a cursor", beyond(visible(), "$gt"), by("creeeLe", 1)),
                new SampleQuery("before a cursor", beyond(visible(), "$lt"), by("creeeLe", -1)),
                new SampleQuery("of structures", ofStructures(), by("creeeLe", -1)),
                new SampleQuery(
                        "of structures, after a cursor",
                        beyond(ofStructures(), "$gt"),
                        by("creeeLe", 1)),
                new SampleQuery(
                        "of structures, before a cursor",
                        beyond(ofStructures(), "$lt"),
                        by("creeeLe", -1)),
                new SampleQuery("of statuses", ofStatuses(), by("modifieeLe", 1)),
                new SampleQuery("of one side or the other", ofASide(), by("creeeLe", -1)),
                new SampleQuery(
                        "of one side or the other, before a cursor",
                        new Document("$and", List.of(ofASide(), beyond(new Document(), "$lt"))),
                        by("creeeLe", -1)),
                new SampleQuery("every structure", NONE, byId()),
                new SampleQuery("every structure after one", afterOne(NONE), byId()),
                new SampleQuery("every structure, backwards", NONE, new Document("_id", -1)),
                new SampleQuery("of a type", ofType(), byId()),
                new SampleQuery("of a type, after one", afterOne(ofType()), byId()),
                new SampleQuery("beginning so", beginning("commune"), byId()),
                new SampleQuery("beginning so, after one", afterOne(beginning("commune")), byId()),
                new SampleQuery(
                        "of a user", ofUser(), new Document("structure", 1).append("_id", 1)));
    }

    /** Counts beside the pages. */
    static List<SampleQuery> counts() {
        return List.of(
                new SampleQuery("all", visible(), NONE),
                new SampleQuery("of structures", ofStructures(), NONE),
                new SampleQuery("of statuses", ofStatuses(), NONE),
                new SampleQuery("of one side or the other", ofASide(), NONE),
                new SampleQuery("of a type", ofType(), NONE),
                new SampleQuery("beginning so", beginning("commune"), NONE),
                new SampleQuery("after a cursor", beyond(visible(), "$gt"), NONE),
                new SampleQuery("of a user", ofUser(), NONE));
    }

    List<Document> run(MongoCollection<Document> documents, int limit) {
        return documents.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
    }

    @Override
    public String toString() {
        return name;
    }

    static Document visible() {
        return new Document("discarded", false);
    }

    static Document ofStructures() {
        var structures = List.of(Fiches.structure(3), Fiches.structure(7), "S99");
        return visible().append("structure", new Document("$in", structures));
    }

    private static Document ofStatuses() {
        return visible().append("statut", new Document("$in", List.of("ENVOYEE", "ACTIVEE")));
    }

    /** Two fields, each with its index. */
    private static Document ofASide() {
        var one = new Document("structure", new Document("$in", List.of(Fiches.structure(4))));
        return visible().append("$or", List.of(one, new Document("statut", "ENVOYEE")));
    }

    private static Document ofType() {
        return new Document("type", "TYPE_1");
    }

    private static Document ofUser() {
        return new Document("utilisateur", "user7");
    }

    private static Document beginning(String text) {
        return new Document("recherche", Pattern.compile("^" + text));
    }

    private static Document afterOne(Document filter) {
        return new Document(filter).append("_id", new Document("$gt", Fiches.id(300)));
    }

    /** The page after or before a fiche whose instant others share. */
    static Document beyond(Document filter, String side) {
        var cursor = Fiches.numbered(400);
        Date instant = cursor.getDate("creeeLe");
        var later = new Document("creeeLe", new Document(side, instant));
        var tied =
                new Document("creeeLe", instant)
                        .append("_id", new Document(side, cursor.getString("_id")));
        return new Document(filter)
                .append("creeeLe", new Document(side + "e", instant))
                .append("$or", List.of(later, tied));
    }

    private static Document by(String field, int direction) {
        return new Document(field, direction).append("_id", direction);
    }

    private static Document byId() {
        return new Document("_id", 1);
    }
}
