package cn.qinqing.enterprises.domain;

import cn.qinqing.shared.NameKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What tells one enterprise's name from another's (字号): without its place and its legal form. */
public final class CompanyName {

    /** Places that a name may begin with beside the divisions of the prefecture. */
    public static final List<String> WIDER_PLACES = List.of("新疆维吾尔自治区", "新疆", "巴音郭楞蒙古自治州", "巴音郭楞", "巴州");

    private static final int SHORTEST = 2;

    /** Longer ones first: 有限责任公司 is no 公司 of 有限责任. */
    private static final List<String> FORMS =
            List.of("农民专业合作社", "专业合作社", "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "合作社", "分公司", "(集团)", "集团", "公司");

    private CompanyName() {}

    /**
     * The core of a name: 库尔勒昌盛棉业有限公司 gives 昌盛棉业. What would leave fewer than two characters stays.
     *
     * @param places names of places that a name may begin with
     */
    public static String core(String name, Collection<String> places) {
        String core = NameKey.of(name).value();
        boolean again = true;
        while (again) {
            String before = core;
            core = withoutPlace(withoutForm(core), places);
            again = !core.equals(before);
        }
        return core;
    }

    private static String withoutForm(String name) {
        return FORMS.stream()
                .filter(name::endsWith)
                .map(form -> name.substring(0, name.length() - form.length()))
                .filter(left -> left.length() >= SHORTEST)
                .findFirst()
                .orElse(name);
    }

    private static String withoutPlace(String name, Collection<String> places) {
        return places.stream()
                .filter(place -> !place.isEmpty() && name.startsWith(place))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(place -> name.substring(place.length()))
                .filter(left -> left.length() >= SHORTEST)
                .findFirst()
                .orElse(name);
    }
}
