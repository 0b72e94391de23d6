package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list shows of the documents that change while it is read, at each moment of reading. */
class ListAsOfTest {

    private static final List<String> STATUSES = List.of("OPEN", "CLOSED");

    private final ProjectedCollection<Ticket> tickets =
            new ProjectedCollection<>(
                    InMemoryMongo.database(), "ticket-projection", "tickets", Ticket.class);
    private final Map<String, List<Ticket>> lives = new HashMap<>();
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();

    /** Public for the codec alone. */
    public record Ticket(@BsonId String id, long version, String title, String status)
            implements Projected {}

    @BeforeEach
    void some() {
        change("a", "1");
        change("b", "3");
        change("c", "5");
    }

    @Test
    void what_moved_before_its_page_was_read_is_shown_once_where_it_was() {
        var list = list(true);
        change("a", "4");
        meanwhile.add(() -> list.recordChange("a", 1));

        show(list);

        assertThat(shown).containsExactly("1 a", "3 b", "5 c");
    }

    @Test
    void what_left_the_list_before_its_page_was_read_is_shown_where_it_was() {
        var list = list(false);
        change("b", "3", "CLOSED");
        meanwhile.add(() -> list.recordChange("b", 1));

        show(list);

        assertThat(shown).containsExactly("5 c", "3 b", "1 a");
    }

    @Test
    void what_changes_right_after_it_was_shown_is_not_shown_again() {
        var list = list(true);
        change("b", "9");
        list.recordChange("b", 1);
        meanwhile.add(() -> {});
        meanwhile.add(
                () -> {
                    assertThat(shown).as("while b is prepared").containsExactly("1 a");
                    change("a", "0");
                    list.recordChange("a", 1);
                });

        show(list);

        assertThat(shown).containsExactly("1 a", "3 b", "5 c");
    }

    @Test
    void a_change_that_is_found_while_a_later_document_is_prepared_is_shown_before_that() {
        change("d", "2");
        var list = list(true);
        change("b", "9");
        change("d", "8");
        meanwhile.add(() -> list.recordChange("b", 1));
        meanwhile.add(
                () -> {
                    assertThat(shown).as("while b is prepared").containsExactly("1 a");
                    list.recordChange("d", 1);
                });

        show(list);

        assertThat(shown).containsExactly("1 a", "2 d", "3 b", "5 c");
    }

    private ListAsOf<Ticket> list(boolean ascending) {
        var list =
                new ListAsOf<>(
                        tickets,
                        Ticket::id,
                        (id, version) -> Optional.of(lives.get(id).get(version.intValue())),
                        SortColumn.ofText("title", Ticket::title),
                        ascending);
        list.select(selection());
        return list;
    }

    private static Selection selection() {
        return new Selection(new Document(), "status", List.of("OPEN"), STATUSES);
    }

    private void change(String id, String title) {
        change(id, title, "OPEN");
    }

    private void change(String id, String title, String status) {
        var life = lives.computeIfAbsent(id, _ -> new ArrayList<>());
        var ticket = new Ticket(id, life.size(), title, status);
        life.add(ticket);
        tickets.project(id, ticket.version(), _ -> ticket);
    }

    private void show(ListAsOf<Ticket> list) {
        list.forEach(
                new ListAsOf.Steps<>() {
                    @Override
                    public void forget() {}

                    @Override
                    public void prepare(List<Ticket> next) {}

                    @Override
                    public void catchUp() {
                        var next = meanwhile.poll();
                        if (next != null) {
                            next.run();
                        }
                    }

                    @Override
                    public void show(Ticket document) {
                        shown.add(document.title() + " " + document.id());
                    }
                });
        assertThat(meanwhile).isEmpty();
    }
}
