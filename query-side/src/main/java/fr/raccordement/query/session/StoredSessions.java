package fr.raccordement.query.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.processing.Nodes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The collection {@code sessions}, beside the read models, so that all nodes see the same. Those of
 * a node that is gone went with it and are not shown.
 */
@Component
class StoredSessions implements OpenSessions {

    private static final String ID = "_id";
    private static final String NODE = "noeud";
    private static final String UTILISATEUR = "utilisateur";
    private static final String DEPUIS = "depuis";
    private static final String VUE_LE = "vueLe";
    private static final String FIN = "fin";
    private static final String SUJET = "sujet";
    private static final String SID = "sid";
    private static final String TO_END = "aTerminer";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> sessions;
    private final Nodes nodes;
    private final Clock clock;

    StoredSessions(MongoDatabase database, Nodes nodes, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.nodes = nodes;
        this.clock = clock;
    }

    /** Keeps the wish that it end, which somebody may have written meanwhile. */
    @Override
    public void tell(Session session) {
        sessions.deleteMany(lte(FIN, Date.from(clock.instant())));
        sessions.updateOne(
                eq(session.id()),
                combine(
                        set(NODE, nodes.self()),
                        set(UTILISATEUR, session.utilisateur()),
                        set(DEPUIS, Date.from(session.depuis())),
                        set(VUE_LE, Date.from(session.vueLe())),
                        set(FIN, Date.from(session.fin())),
                        set(SUJET, session.sujet()),
                        set(SID, session.sid())),
                UPSERT);
    }

    @Override
    public void over(String id) {
        sessions.deleteOne(eq(id));
    }

    @Override
    public List<Session> all() {
        var all = sessions.find(open()).map(StoredSessions::session).into(new ArrayList<>());
        all.sort(
                Comparator.comparing(Session::utilisateur)
                        .thenComparing(Session::depuis)
                        .thenComparing(Session::id));
        return all;
    }

    @Override
    public Optional<Session> end(String id) {
        var found = sessions.find(and(eq(id), open())).first();
        if (found == null) {
            return Optional.empty();
        }
        sessions.updateOne(eq(id), set(TO_END, true));
        return Optional.of(session(found));
    }

    @Override
    public void endOf(@Nullable String sujet, @Nullable String sid) {
        all().stream()
                .filter(it -> it.isOf(sujet, sid))
                .forEach(it -> sessions.updateOne(eq(it.id()), set(TO_END, true)));
    }

    @Override
    public Set<String> toEnd(Collection<String> ids) {
        return sessions.find(and(in(ID, ids), eq(TO_END, true)))
                .map(it -> it.getString(ID))
                .into(new HashSet<>());
    }

    private Bson open() {
        var there =
                Stream.concat(
                                Stream.of(nodes.self()),
                                nodes.others().stream().map(Nodes.Node::name))
                        .collect(Collectors.toSet());
        return and(in(NODE, there), gt(FIN, Date.from(clock.instant())), ne(TO_END, true));
    }

    private static Session session(Document it) {
        return new Session(
                it.getString(ID),
                it.getString(UTILISATEUR),
                it.getDate(DEPUIS).toInstant(),
                it.getDate(VUE_LE).toInstant(),
                it.getDate(FIN).toInstant(),
                it.getString(SUJET),
                it.getString(SID));
    }
}
