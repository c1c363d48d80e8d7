import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.PdfFonts;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.exchange.WordPdf;
import cn.qinqing.exchange.WordTemplate;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Elapsed and processor time of the first PDF of a process; with any argument a small invented one is drawn before. */
public final class FirstPdf {

    private static final DocumentPlaces PLACES = new DocumentPlaces(
            List.of(Place.required("企业", "巴州某某纺织有限公司"), Place.of("情况", "类别：企业\n属地：库尔勒市")),
            List.of(new DocumentPlaces.Table(
                    "最近走访", List.of(Place.of("日期", "2026-10-12"), Place.required("情况", "实地　州工信局　看了二期工地")))));

    public static void main(String[] arguments) {
        PdfFonts fonts = PdfFonts.in(PdfFonts.usualFolders());
        if (arguments.length > 0) {
            measured("文书 事先画的一份", fonts, 1);
        }
        measured("文书 第一份简报", fonts, 7);
        measured("文书 第二份简报", fonts, 7);
    }

    private static void measured(String name, PdfFonts fonts, int parts) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        WordLayout layout = new WordLayout(false).title("走访简报").subtitle("{{企业}}");
        for (int i = 0; i < parts; i++) {
            layout = layout.heading("基本情况").text("{{情况}}");
        }
        byte[] docx = layout.table(
                        "最近走访",
                        List.of(new WordLayout.Column("日期", "[日期]", 26), new WordLayout.Column("情况", "[情况]", 130)))
                .docx();
        WordPdf.pdf(WordTemplate.fill(docx, PLACES, PLACES.sample()), "简报", fonts).get();
        System.out.println(name + "：经过 " + (System.nanoTime() - begin) / 1_000_000 + "，用处理器 "
                + (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000 + " 毫秒");
    }
}
