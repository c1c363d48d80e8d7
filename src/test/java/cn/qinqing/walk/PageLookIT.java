package cn.qinqing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The looks of the walk see what they are for. */
class PageLookIT extends BrowserTest {

    @Test
    void a_page_with_each_fault_is_told_for_each() {
        Page page = open(390, 900);
        page.setContent("""
                <html lang="zh-CN"><head><title>样页</title></head><body><main><h1>样页</h1>
                <p>!{key.without.text}!</p><div style="width:600px">宽</div>
                <p style="color:#999;background:#fff">看不清</p><img src="data:,"><button></button>
                </main></body></html>""");
        PageLook look = new PageLook(390);
        look.at(page, "PageWithFaults");
        assertThat(look.faults()).anySatisfy(fault -> assertThat(fault).contains("p: !{key.without.text}!"));
        assertThat(look.faults()).anySatisfy(fault -> assertThat(fault).contains("a text without translation"));
        assertThat(look.faults()).anySatisfy(fault -> assertThat(fault).contains("wide"));
        for (String rule : List.of("image-alt", "color-contrast", "button-name")) {
            assertThat(look.faults()).anySatisfy(fault -> assertThat(fault).contains(rule));
        }
    }

    @Test
    void a_page_without_faults_passes() {
        Page page = open(390, 900);
        page.setContent("""
                <html lang="zh-CN"><head><title>样页</title></head><body><main><h1>样页</h1><p>都好。</p>
                </main></body></html>""");
        PageLook look = new PageLook(390);
        look.at(page, "PageWithoutFaults");
        assertThat(look.faults()).isEmpty();
    }
}
