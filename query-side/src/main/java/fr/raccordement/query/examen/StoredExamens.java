package fr.raccordement.query.examen;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.Examens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The collection {@code examens}, beside the read models, so that all nodes see the same. Of two
 * who take a fiche at once the store lets one through.
 */
@Component
class StoredExamens implements Examens {

    private static final String ID = "_id";
    private static final String PAR = "par";
    private static final String DEPUIS = "depuis";
    private static final String JUSQUA = "jusqua";

    private final MongoCollection<Document> examens;
    private final Clock clock;

    StoredExamens(MongoDatabase database, Clock clock) {
        this.examens = database.getCollection("examens");
        this.clock = clock;
    }

    @Override
    public Examen take(String ficheId, String login, boolean remplace) {
        while (true) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var found = examens.find(eq(ficheId)).first();
            var current = found == null ? null : view(found);
            if (current != null && !remplace && isOfAnother(current, login, now)) {
                return current;
            }
            var taken = next(ficheId, login, current, now);
            if (current == null ? insert(taken) : replace(current, taken)) {
                return taken;
            }
        }
    }

    @Override
    public void leave(String ficheId, String login) {
        examens.deleteOne(and(eq(ficheId), eq(PAR, login)));
    }

    /** Those that have not ended, of some fiches. */
    List<Examen> of(Collection<String> ficheIds) {
        return list(and(in(ID, ficheIds), gt(JUSQUA, Date.from(clock.instant()))));
    }

    /** Those that have not ended, by fiche. */
    List<Examen> all() {
        return list(gt(JUSQUA, Date.from(clock.instant())));
    }

    /** Forgets those that have ended. */
    void clean() {
        examens.deleteMany(lte(JUSQUA, Date.from(clock.instant())));
    }

    private List<Examen> list(Bson condition) {
        return examens.find(condition)
                .sort(new Document(ID, 1))
                .map(StoredExamens::view)
                .into(new ArrayList<>());
    }

    private static boolean isOfAnother(Examen current, String login, Instant now) {
        return !current.par().equals(login) && current.jusqua().isAfter(now);
    }

    /** Whoever goes on has examined it since they began. */
    private static Examen next(
            String ficheId, String login, @Nullable Examen current, Instant now) {
        var goesOn =
                current != null && current.par().equals(login) && current.jusqua().isAfter(now);
        var since = goesOn ? Objects.requireNonNull(current).depuis() : now;
        return new Examen(ficheId, login, since, now.plus(DUREE));
    }

    private boolean insert(Examen taken) {
        try {
            examens.insertOne(document(taken));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Only where nobody else did something in between. */
    private boolean replace(Examen current, Examen taken) {
        var seen =
                and(
                        eq(current.ficheId()),
                        eq(PAR, current.par()),
                        eq(JUSQUA, Date.from(current.jusqua())));
        return examens.replaceOne(seen, document(taken)).getMatchedCount() == 1;
    }

    private static Document document(Examen it) {
        return new Document(ID, it.ficheId())
                .append(PAR, it.par())
                .append(DEPUIS, Date.from(it.depuis()))
                .append(JUSQUA, Date.from(it.jusqua()));
    }

    private static Examen view(Document it) {
        return new Examen(
                it.getString(ID),
                it.getString(PAR),
                it.getDate(DEPUIS).toInstant(),
                it.getDate(JUSQUA).toInstant());
    }
}
