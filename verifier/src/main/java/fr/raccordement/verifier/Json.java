package fr.raccordement.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) into maps, lists, strings, numbers as text, booleans and nothing. */
final class Json {

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static Value parse(String text) throws RefusedException {
        var json = new Json(text);
        try {
            var value = json.value();
            json.blanks();
            if (json.at != text.length()) {
                throw json.malformed();
            }
            return new Value(value);
        } catch (StringIndexOutOfBoundsException truncated) {
            throw json.malformed();
        }
    }

    /** A value of which its reader says what it must be. */
    record Value(Object of) {

        Value get(String field) throws RefusedException {
            if (of instanceof Map<?, ?> map && map.get(field) != null) {
                return new Value(map.get(field));
            }
            throw new RefusedException("The file has no field " + field);
        }

        boolean has(String field) {
            return of instanceof Map<?, ?> map && map.get(field) != null;
        }

        String text() throws RefusedException {
            if (of instanceof String text) {
                return text;
            }
            throw new RefusedException("The file has something else where a text belongs");
        }

        long number() throws RefusedException {
            try {
                return Long.parseLong(of.toString());
            } catch (NumberFormatException otherwise) {
                throw new RefusedException("The file has something else where a number belongs");
            }
        }

        List<Value> list() throws RefusedException {
            if (of instanceof List<?> list) {
                var values = new ArrayList<Value>();
                list.forEach(each -> values.add(new Value(each)));
                return values;
            }
            throw new RefusedException("The file has something else where a list belongs");
        }
    }

    /** Stands for null, which no map or list here holds. */
    private enum Nothing {
        NOTHING
    }

    private Object value() throws RefusedException {
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Nothing.NOTHING);
            default -> number();
        };
    }

    private Map<String, Object> object() throws RefusedException {
        var object = new LinkedHashMap<String, Object>();
        enter();
        for (var more = !closes('}'); more; more = goesOn('}')) {
            blanks();
            var name = string();
            expect(':');
            if (object.put(name, value()) != null) {
                throw malformed();
            }
        }
        depth--;
        object.values().removeIf(Nothing.NOTHING::equals);
        return object;
    }

    private List<Object> array() throws RefusedException {
        var array = new ArrayList<>();
        enter();
        for (var more = !closes(']'); more; more = goesOn(']')) {
            array.add(value());
        }
        depth--;
        return array;
    }

    private void enter() throws RefusedException {
        at++;
        if (++depth > DEEPEST) {
            throw malformed();
        }
    }

    private boolean closes(char end) {
        blanks();
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char end) throws RefusedException {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char wanted) throws RefusedException {
        blanks();
        if (text.charAt(at++) != wanted) {
            throw malformed();
        }
    }

    private String string() throws RefusedException {
        if (text.charAt(at++) != '"') {
            throw malformed();
        }
        var string = new StringBuilder();
        for (var c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c < ' ') {
                throw malformed();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() throws RefusedException {
        var c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw malformed();
        };
    }

    private char unit() throws RefusedException {
        try {
            var unit = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return unit;
        } catch (NumberFormatException notHexadecimal) {
            throw malformed();
        }
    }

    private Object number() throws RefusedException {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from) {
            throw malformed();
        }
        return new Number(text.substring(from, at));
    }

    /** Its text, so that it is no string. */
    private record Number(String digits) {
        @Override
        public String toString() {
            return digits;
        }
    }

    private Object word(String word, Object value) throws RefusedException {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private RefusedException malformed() {
        return new RefusedException("The file is no JSON near character " + at);
    }
}
