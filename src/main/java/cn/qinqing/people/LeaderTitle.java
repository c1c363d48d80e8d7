package cn.qinqing.people;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a title as written in a list (职务) tells: which body, which division, and whether only one person can hold it.
 *
 * @param single only one person holds a post of this title at a time, such as 县长; deputies (副) are several
 */
public record LeaderTitle(String title, Organ organ, String divisionCode, boolean single) {

    private static final Pattern SINGLE = Pattern.compile("(书记|主任|主席|州长|市长|县长|区长|局长|部长|秘书长|检察长|院长|会长)$");

    /** Reads a title; the division is the one whose name or short name begins it, else the prefecture. */
    public static LeaderTitle parse(String title, List<Divisions.Division> divisions) {
        String division = divisions.stream()
                .filter(d -> !d.code().equals(Divisions.PREFECTURE) && title.startsWith(d.shortName()))
                .map(Divisions.Division::code)
                .findFirst()
                .orElse(Divisions.PREFECTURE);
        return new LeaderTitle(title, organ(title), division, isSingle(title));
    }

    private static boolean isSingle(String title) {
        // 州委常委、州委统战部部长: the last of several titles decides
        String last = title.substring(Math.max(title.lastIndexOf('、'), title.lastIndexOf('，')) + 1);
        return !last.contains("副")
                && !last.contains("常委")
                && SINGLE.matcher(last).find();
    }

    private static Organ organ(String title) {
        Map<String, Organ> marks = new java.util.LinkedHashMap<>();
        marks.put("人大", Organ.NPC);
        marks.put("政协", Organ.CPPCC);
        marks.put("纪委", Organ.DISCIPLINE);
        marks.put("监委", Organ.DISCIPLINE);
        marks.put("工商联", Organ.FEDERATION);
        marks.put("州委", Organ.PARTY);
        marks.put("市委", Organ.PARTY);
        marks.put("县委", Organ.PARTY);
        marks.put("统战部", Organ.PARTY);
        marks.put("组织部", Organ.PARTY);
        return marks.entrySet().stream()
                .filter(mark -> title.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Organ.GOVERNMENT);
    }
}
