package fr.raccordement;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.command.certificat.Check;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every code that the program refuses with, read out of its classes: a code is a constant that is
 * followed by its sentence in French and in English, or such a check of certificates. A sentence
 * that no code stands before is one more of every code that stands in the class without one. Where
 * the sentence is put together, only the code is found. What refuses so, the descriptions of the
 * schema say.
 */
final class RefusalCodes {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern NAMED = Pattern.compile("\\b" + CODE.pattern() + "\\b");
    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[sd]|\u0001");
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final String CHECK = Check.class.getName().replace('.', '/');

    /** Says of a check that nothing is wrong, or that it was not made. */
    private static final Set<String> IN_ORDER = Set.of("conforme", "nonVerifie");

    private static final Set<String> IN_ORDER_TOO =
            Set.of(Verdict.CONFORME.name(), Verdict.NON_VERIFIE.name());

    /** Said of several broken rules at once; its sentence says how many. */
    private static final String SEVERAL = "RULES_VIOLATED";

    private static final String REFUSES = "Refuses";

    private static final Set<String> KNOWN =
            Stream.<Enum<?>[]>of(Check.values(), RequestRefusal.values())
                    .flatMap(Stream::of)
                    .map(Enum::name)
                    .collect(Collectors.toSet());

    /**
     * What is known of a code.
     *
     * @param phrases what it says, each way that it is said
     * @param domaines the packages that refuse so
     * @param operations the fields of the API that say that they refuse so
     */
    record Found(
            SortedSet<String> phrases, SortedSet<String> domaines, SortedSet<String> operations) {

        Found() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        /** French and English. */
        List<Texte> texts() {
            return phrases.stream()
                    .map(it -> it.split("\n", 2))
                    .map(it -> new Texte(it[0], it[1]))
                    .toList();
        }
    }

    private final SortedMap<String, Found> found = new TreeMap<>();

    /** Of the class that is read: codes without a sentence so far, and sentences without a code. */
    private final Set<String> loose = new TreeSet<>();

    private final Set<String> orphans = new TreeSet<>();

    /** What codes say besides, once all is known that they say: what says nothing else is none. */
    private final List<Runnable> supposed = new ArrayList<>();

    /** Undoes what was taken last: of a check it is known after its sentences what they say. */
    private Runnable taken = () -> {};

    private RefusalCodes() {}

    /**
     * All of them.
     *
     * @param schema the schema as one text
     */
    static SortedMap<String, Found> of(String schema) {
        var codes = new RefusalCodes();
        Stream.of(RequestRefusal.values()).forEach(codes::add);
        Modules.CLASSES.stream()
                .filter(it -> it.getSource().isPresent())
                .filter(it -> !it.isEquivalentTo(RequestRefusal.class))
                .filter(it -> !it.isAssignableTo(Libelle.class))
                .forEach(codes::read);
        codes.supposed.forEach(Runnable::run);
        codes.readSchema(schema);
        Stream.of(Check.values()).forEach(it -> codes.at(it.name()).domaines().add("certificat"));
        codes.at(SEVERAL).domaines().add("api");
        return codes.found;
    }

    private Found at(String code) {
        return found.computeIfAbsent(code, _ -> new Found());
    }

    private void add(RequestRefusal refusal) {
        var known = at(refusal.name());
        known.phrases().add(phrase(said(refusal, Locale.FRENCH), said(refusal, Locale.ENGLISH)));
        known.domaines().add("requete");
    }

    private static String said(RequestRefusal refusal, Locale language) {
        return refusal.error(language, "").getMessage();
    }

    private void read(JavaClass type) {
        try {
            var file = Path.of(type.getSource().orElseThrow().getUri());
            ClassFile.of()
                    .parse(file)
                    .methods()
                    .forEach(method -> read(method, domaine(type.getPackageName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        suppose(Set.copyOf(loose), List.copyOf(orphans), domaine(type.getPackageName()));
        loose.clear();
        orphans.clear();
    }

    private void suppose(Set<String> codes, List<String> phrases, String domaine) {
        supposed.add(
                () ->
                        codes.stream()
                                .map(found::get)
                                .filter(it -> it != null && !phrases.isEmpty())
                                .filter(it -> !it.phrases().isEmpty())
                                .forEach(
                                        known -> {
                                            known.phrases().addAll(phrases);
                                            known.domaines().add(domaine);
                                        }));
    }

    private static String domaine(String packageName) {
        var parts = packageName.split("\\.");
        return parts.length > 3 ? parts[3] : parts[parts.length - 1];
    }

    /** The constants since the last sentence, until a call takes a code with its sentences. */
    private void read(MethodModel method, String domaine) {
        var constants = new ArrayList<String>();
        taken = () -> {};
        for (var element : method.code().map(it -> it.elementList()).orElse(List.of())) {
            switch (element) {
                case ConstantInstruction it when it.constantValue() instanceof String text ->
                        constants.add(text);
                case InvokeDynamicInstruction it -> concatenated(it, constants);
                case FieldInstruction it when it.owner().asInternalName().equals(CHECK) -> {
                    constants.add(it.name().stringValue());
                    taken = () -> {};
                }
                case FieldInstruction it when IN_ORDER_TOO.contains(it.name().stringValue()) ->
                        constants.clear();
                case InvokeInstruction it when IN_ORDER.contains(it.name().stringValue()) -> {
                    constants.clear();
                    taken.run();
                }
                case InvokeInstruction _ -> take(constants, domaine);
                default -> {}
            }
        }
        leave(constants);
    }

    /** The codes of checks and of requests say themselves what they say. */
    private void leave(List<String> constants) {
        constants.stream()
                .filter(it -> CODE.matcher(it).matches() && !KNOWN.contains(it))
                .forEach(loose::add);
        constants.clear();
    }

    private static void concatenated(InvokeDynamicInstruction call, List<String> constants) {
        if (call.name().equalsString("makeConcatWithConstants")) {
            constants.add(String.valueOf(call.bootstrapArgs().getFirst()));
        }
    }

    private void take(List<String> constants, String domaine) {
        var size = constants.size();
        if (size < 2
                || !isSentence(constants.get(size - 1))
                || !isSentence(constants.get(size - 2))) {
            return;
        }
        var phrase = phrase(constants.get(size - 2), constants.get(size - 1));
        var before = constants.subList(0, size - 2);
        var code = before.reversed().stream().filter(it -> CODE.matcher(it).matches()).findFirst();
        if (code.isEmpty()) {
            orphans.add(phrase);
        } else {
            var known = at(code.get());
            known.phrases().add(phrase);
            taken = () -> known.phrases().remove(phrase);
            known.domaines().add(domaine);
            before.remove(code.get());
        }
        constants.removeLast();
        constants.removeLast();
        leave(constants);
    }

    private static boolean isSentence(String text) {
        return text.contains(" ") && text.strip().endsWith(".");
    }

    /** What is put in when it is said is left open. */
    private static String phrase(String fr, String en) {
        return PLACE.matcher(fr + "\n" + en).replaceAll("…").replace("%%", "%");
    }

    private void readSchema(String schema) {
        var document = Parser.parse(schema);
        var values =
                document.getDefinitions().stream()
                        .filter(EnumTypeDefinition.class::isInstance)
                        .map(EnumTypeDefinition.class::cast)
                        .flatMap(it -> it.getEnumValueDefinitions().stream())
                        .map(it -> it.getName())
                        .collect(Collectors.toSet());
        document.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                .filter(it -> ROOTS.contains(it.getName()))
                .flatMap(it -> it.getFieldDefinitions().stream())
                .forEach(field -> readField(field, values));
    }

    private void readField(FieldDefinition field, Set<String> values) {
        var described = text(field);
        var from = described.indexOf(REFUSES);
        if (from < 0) {
            return;
        }
        var names = NAMED.matcher(described.substring(from));
        while (names.find()) {
            if (!values.contains(names.group())) {
                at(names.group()).operations().add(field.getName());
            }
        }
    }

    private static String text(AbstractDescribedNode<?> node) {
        var description = node.getDescription();
        return description == null ? "" : description.getContent();
    }
}
