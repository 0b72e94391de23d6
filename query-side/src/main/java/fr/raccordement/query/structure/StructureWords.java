package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import fr.raccordement.projection.DocumentWriter;
import fr.raccordement.projection.Fence;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of structures, by which other lists are searched. They stand in the documents of those
 * lists, so that a search costs what it finds; a structure that is registered or renamed has them
 * written again there (D-177).
 *
 * <p>Whoever writes such a document reads the words before and again afterwards, and writes those
 * that changed; whoever renames writes the name before the documents. So one of the two sees the
 * other, on whatever node each runs.
 */
public final class StructureWords {

    private static final int AT_ONCE = 500;

    private final List<Searched<?>> searched = new CopyOnWriteArrayList<>();
    private @Nullable ProjectedCollection<StructureState> structures;

    /**
     * Where the words come from: the register, which from now on writes them where they are used.
     */
    ProjectedCollection<StructureState> of(ProjectedCollection<StructureState> register) {
        structures = register;
        register.active().afterSwitch(this::rewriteAll);
        return register.writtenBy(new Register());
    }

    /**
     * Has the documents of a list searched by the words of their structures and by their own.
     *
     * @param own what a document is searched by besides, as it would be typed
     * @param sides the structures of a document
     */
    public <D extends Projected> ProjectedCollection<D> search(
            ProjectedCollection<D> documents,
            Function<D, List<String>> own,
            List<SearchedSide<D>> sides) {
        var words = new SearchWords<>(this, own, sides);
        searched.add(new Searched<>(documents, words));
        return documents.writtenBy(words);
    }

    /** By SIRET; of a structure that is not registered yet, none. */
    Map<String, NamedWords> of(Set<String> sirets) {
        var found = new HashMap<String, NamedWords>();
        if (structures != null && !sirets.isEmpty()) {
            structures
                    .readUnfinished(it -> it.find(in("_id", sirets)).into(new ArrayList<>()))
                    .forEach(it -> found.put(it.siret(), words(it)));
        }
        return found;
    }

    private static NamedWords words(StructureState structure) {
        return new NamedWords(structure.version(), structure.recherche());
    }

    private void rewrite(Map<String, NamedWords> words) {
        searched.forEach(it -> it.rewrite(words));
    }

    /** After another generation of the register began to answer: it may know other names. */
    private void rewriteAll() {
        if (structures != null) {
            var next = new HashMap<String, NamedWords>();
            for (var one : structures.readUnfinished(it -> it.find().into(new ArrayList<>()))) {
                next.put(one.siret(), words(one));
                if (next.size() == AT_ONCE) {
                    rewrite(Map.copyOf(next));
                    next.clear();
                }
            }
            rewrite(next);
        }
    }

    /** A list that is searched by the words. */
    private record Searched<D extends Projected>(
            ProjectedCollection<D> documents, SearchWords<D> words) {

        void rewrite(Map<String, NamedWords> changed) {
            documents.slots().forEach(slot -> words.rewrite(slot, changed));
        }
    }

    /** Writes structures, then their words where they are used. */
    private final class Register implements DocumentWriter<StructureState> {

        @Override
        public void write(
                MongoCollection<StructureState> into,
                Fence fence,
                Map<String, StructureState> documents) {
            try {
                DocumentWriter.super.write(into, fence, documents);
            } finally {
                rewrite(of(Set.copyOf(documents.keySet())));
            }
        }
    }
}
