package cn.qinqing.demo;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented names, codes and numbers, the same for the same seed. */
public final class DemoNames {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建国志新疆晓春海燕文博宇";
    private static final List<String> UYGHUR =
            List.of("阿不都热合曼", "买买提", "古丽娜尔", "热依汗", "艾力江", "吐尔逊", "阿依古丽", "麦麦提", "努尔古丽", "艾合买提", "帕提古丽", "库尔班");
    private static final List<String> MONGOL = List.of("巴音", "道尔吉", "才仁", "乌力吉", "其木格", "巴图", "孟克", "乌兰", "苏荣");
    private static final String WORDS = "昌盛瑞丰泰恒隆远达金华源博腾龙宏润晟鑫嘉";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> TRADES = List.of(
            "棉业", "香梨", "番茄制品", "石油技术", "建材", "物流", "新能源", "生物科技", "农业科技", "矿业", "食品", "商贸", "机械", "化纤", "纺织", "装备制造",
            "文化旅游");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "（集团）有限公司");

    private final Random random;
    private final Set<String> usedNames = new HashSet<>();
    private final Set<String> usedCodes = new HashSet<>();

    public DemoNames(Random random) {
        this.random = random;
    }

    public String person() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return two(UYGHUR);
        }
        if (kind == 1) {
            return two(MONGOL);
        }
        String name = character(SURNAMES) + character(GIVEN);
        return random.nextInt(3) == 0 ? name : name + character(GIVEN);
    }

    String enterprise(String place) {
        String name;
        do {
            name = place + character(WORDS) + character(WORDS) + pick(TRADES) + pick(FORMS);
        } while (!usedNames.add(name));
        return name;
    }

    /** As {@link #enterprise}, with names enough for hundreds of thousands. */
    public String longEnterprise(String place) {
        String name;
        do {
            name = place + character(WORDS) + character(WORDS) + character(WORDS) + pick(TRADES) + pick(FORMS);
        } while (!usedNames.add(name));
        return name;
    }

    String chamber(String place, int number) {
        List<String> kinds =
                List.of("河南商会", "四川商会", "浙江商会", "湖南商会", "建筑业协会", "物流行业协会", "香梨产业协会", "餐饮行业协会", "棉花协会", "旅游协会");
        return place + kinds.get(number % kinds.size());
    }

    /** A code of the right form whose check character fits; its organisation is invented. */
    String code(String kind, String division) {
        return code(kind, division, "MJ");
    }

    /** As above, with the first two letters of the organisation. */
    public String code(String kind, String division, String letters) {
        while (true) {
            StringBuilder code = new StringBuilder(kind).append(division).append(letters);
            for (int i = 0; i < 7; i++) {
                code.append(random.nextInt(10));
            }
            for (char check : ALPHABET.toCharArray()) {
                try {
                    String whole = Uscc.parse(code.toString() + check).value();
                    if (usedCodes.add(whole)) {
                        return whole;
                    }
                } catch (RuleViolation nextCharacter) {
                    continue;
                }
            }
        }
    }

    String mobile() {
        return "199%08d".formatted(random.nextInt(100_000_000));
    }

    String officePhone() {
        return "0996-2%06d".formatted(random.nextInt(1_000_000));
    }

    private String two(List<String> parts) {
        int first = random.nextInt(parts.size());
        int second = (first + 1 + random.nextInt(parts.size() - 1)) % parts.size();
        return parts.get(first) + "·" + parts.get(second);
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private String character(String from) {
        int[] all = from.codePoints().toArray();
        return Character.toString(all[random.nextInt(all.length)]);
    }
}
