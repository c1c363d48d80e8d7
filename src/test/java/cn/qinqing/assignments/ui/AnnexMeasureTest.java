package cn.qinqing.assignments.ui;

import cn.qinqing.UiTest;
import cn.qinqing.assignments.LeaderList;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.shared.Period;
import cn.qinqing.workbench.Documents;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AnnexMeasureTest extends UiTest {
    @Autowired
    ApplicationContext beans;

    @Test
    void measure() {
        Liaisons made = new Liaisons(beans);
        AnnexDocument annex = made.bean(AnnexDocument.class);
        for (int size : new int[] {300, 300, 1000, 5000, 20000}) {
            var lines = IntStream.range(0, size)
                    .mapToObj(n -> new LeaderList.Line(
                            "领导甲",
                            "自治州副州长",
                            "新疆巴州某某特色林果产业发展第" + n + "有限责任公司",
                            "652801",
                            "州商务局",
                            "联络员甲",
                            "0996-2012345",
                            Period.openFrom(made.today)))
                    .toList();
            long a = System.nanoTime();
            var doc = made.bean(Documents.class)
                    .make(
                            made.clerk,
                            annex,
                            "名单",
                            "今天",
                            annex.data(
                                    new LeaderList(lines, 0, 0),
                                    new AnnexDocument.Frame("附件1", "联系企业名单", "截至今天", "说明在此")));
            long b = System.nanoTime();
            int pdf = -1;
            String problem = "";
            try {
                pdf = doc.pdf() == null ? -1 : doc.pdf().get().length;
            } catch (Throwable t) {
                problem = t.toString();
            }
            long c = System.nanoTime();
            System.out.println("MEASURE " + size + " word " + (b - a) / 1_000_000 + " ms " + doc.word().length
                    + " bytes, pdf " + (c - b) / 1_000_000 + " ms " + pdf + " bytes " + problem + " heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000 + " of "
                    + Runtime.getRuntime().maxMemory() / 1_000_000);
        }
    }
}
