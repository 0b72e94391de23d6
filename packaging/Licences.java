import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Prints each library in a CycloneDX list (XML) with its licences, sorted. */
final class Licences {

    private Licences() {}

    public static void main(String[] arguments) throws Exception {
        var list =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(Path.of(arguments[0]).toFile());
        var components = list.getElementsByTagNameNS("*", "component");
        var lines = new TreeMap<String, String>();
        for (int i = 0; i < components.getLength(); i++) {
            var component = (Element) components.item(i);
            var group = text(component, "group");
            if (!group.equals("fr.raccordement")) {
                lines.put(
                        group + ":" + text(component, "name") + ":" + text(component, "version"),
                        licences(component));
            }
        }
        lines.forEach((library, licences) -> System.out.println(library + "  " + licences));
    }

    private static String licences(Element component) {
        var found = new TreeSet<String>();
        var licences = component.getElementsByTagNameNS("*", "licenses");
        for (int i = 0; i < licences.getLength(); i++) {
            var children = licences.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                if (children.item(j) instanceof Element licence) {
                    var id = text(licence, "id");
                    var name = id.isEmpty() ? text(licence, "name") : id;
                    found.add(name.isEmpty() ? licence.getTextContent().strip() : name);
                }
            }
        }
        return found.isEmpty() ? "(it says none)" : String.join(" | ", found);
    }

    private static String text(Element parent, String name) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }
}
