/** Names of one of the borough's communities, for people who do not exist. */
export interface Community {
  id: string
  /** Children in 10,000: roughly after the ethnicity of those who hold a plan in Hackney (published statistics, January 2025). */
  weight: number
  /** The code of the school census: `WTUR` rolls up to `WOTH`. */
  ethnicity: string
  /** The languages of its homes and how often each is the first. */
  languages: readonly (readonly [language: string, weight: number])[]
  girls: readonly string[]
  boys: readonly string[]
  women: readonly string[]
  men: readonly string[]
  families: readonly string[]
}

// Girls, boys, women and men: in the first two rows after the Office for National Statistics' frequencies (of 2019 to 2024,
// and of 1984), else written by hand. Families: in the first row after the surnames of head teachers in 2016.
export const communities: readonly Community[] = [
  {
    id: 'english',
    weight: 2180,
    ethnicity: 'WBRI',
    languages: [['English', 1]],
    girls: names(
      'Olivia Amelia Isla Ava Lily Freya Ivy Mia Florence Poppy Grace Elsie Willow Rosie Evie Daisy Maya Ruby Matilda Alice Bonnie Luna Esme Violet Mabel Nancy Robyn Iris Hazel Edith Martha Wren',
    ),
    boys: names(
      'Oliver Noah George Arthur Leo Oscar Harry Theo Henry Charlie Freddie Archie Jack Alfie Jacob Thomas William Arlo Finley Jude Isaac Teddy Louie Rory Reuben Ethan Ralph Otis Felix Stanley Ronnie Frankie',
    ),
    women: names(
      'Sarah Laura Gemma Emma Rebecca Claire Victoria Samantha Rachel Amy Jennifer Nicola Katie Lisa Kelly Natalie Hayley Hannah Leanne Danielle Stacey Kirsty',
    ),
    men: names(
      'Christopher James David Daniel Matthew Andrew Richard Paul Mark Adam Robert John Lee Steven Craig Simon Darren Gareth Stuart Wayne',
    ),
    families: names(
      'Smith Jones Williams Wilson Brown Davies Taylor Evans Roberts Walker Wright Marshall Robinson Ward Green White Wood Harrison Clark Morris Martin Allen Moore Hughes Edwards Harris Cooper Baker Cook Hill Turner Parker Price Bell Bailey Carter Nash Bloom Finch Marlow Pike Dunmore',
    ),
  },
  {
    id: 'irish',
    weight: 160,
    ethnicity: 'WIRI',
    languages: [['English', 1]],
    girls: names('Niamh Orla Aoife Saoirse Maeve Erin Clodagh Róisín'),
    boys: names('Oisín Cian Fionn Declan Rory Conor Darragh Séamus'),
    women: names('Siobhán Gráinne Sinéad Bernadette Maura Deirdre Ciara'),
    men: names('Patrick Brendan Liam Padraig Kieran Dermot Eamon'),
    families: names('Gallagher Kelly Murphy Doherty O’Connor Byrne Brennan Cullen Sheehan McDonagh Nolan'),
  },
  {
    id: 'turkish',
    weight: 800,
    ethnicity: 'WTUR',
    languages: [
      ['Turkish', 5],
      ['English', 2],
    ],
    girls: names('Zeynep Elif Defne Ela Melis Azra Nehir Ceren İpek Selin Derya Naz'),
    boys: names('Yusuf Emir Mert Kerem Deniz Arda Baran Can Efe Ömer Kaan Umut'),
    women: names('Elif Ayşe Emine Fatma Gül Sevgi Hatice Özlem Songül Dilek Aysel Nuray'),
    men: names('Kemal Mehmet Mustafa Hüseyin Ali İbrahim Serkan Murat Hakan Özgür Cengiz Bülent'),
    families: names('Aydın Yılmaz Kaya Demir Çelik Şahin Öztürk Arslan Doğan Kılıç Koç Polat Erdoğan Güneş Yıldırım'),
  },
  {
    id: 'kurdish',
    weight: 420,
    ethnicity: 'OKRD',
    languages: [
      ['Kurdish', 3],
      ['Turkish', 3],
      ['English', 1],
    ],
    girls: names('Rojin Berfin Zilan Dilan Helin Nalin Evin Ronahi'),
    boys: names('Baran Azad Rojhat Miran Dijwar Welat Serhat Ciwan'),
    women: names('Gülistan Nesrin Zelal Berivan Leyla Hêvî Sakine'),
    men: names('Hasan Rıza Haydar Bekir Mazlum Cemal Şervan'),
    families: names('Bozkurt Aslan Gündoğdu Tekin Kızıl Toprak Akbulut Korkmaz Bulut Karataş'),
  },
  {
    id: 'nigerian',
    weight: 1150,
    ethnicity: 'BNGN',
    languages: [
      ['English', 6],
      ['Yoruba', 3],
      ['Igbo', 2],
    ],
    girls: names('Adaeze Temilola Chidinma Precious Ifeoluwa Ayomide Damilola Kamsi Zainab Oluchi Morayo Ebun'),
    boys: names('Tobi Ayodele Chidi Emeka Oluwaseun Daniel Kelechi Femi Samuel Tunde Ikenna Dara'),
    women: names('Folake Ngozi Bukola Yetunde Funmilayo Chioma Adenike Blessing Ronke Ifeoma Bisi'),
    men: names('Adewale Chukwuma Babatunde Segun Olumide Obinna Kunle Emmanuel Rotimi Uche'),
    families: names(
      'Adeyemi Nwosu Adeleke Okafor Balogun Odunsi Eze Ogunleye Adebayo Okonkwo Abiola Afolabi Onyeka Bankole Obi',
    ),
  },
  {
    id: 'ghanaian',
    weight: 570,
    ethnicity: 'BGHA',
    languages: [
      ['English', 4],
      ['Twi', 3],
    ],
    girls: names('Abena Akosua Efua Ama Esi Nana Adwoa Serwaa'),
    boys: names('Kwame Kofi Kwesi Yaw Kojo Nii Kwabena Ebo'),
    women: names('Abena Comfort Grace Akua Mercy Adjoa Vida Gifty'),
    men: names('Joseph Kwaku Isaac Ebenezer Kwadwo Francis Nana Prince'),
    families: names('Boateng Mensah Owusu Asante Osei Appiah Agyeman Amoah Danso Ofori Quaye Ansah'),
  },
  {
    id: 'somali',
    weight: 340,
    ethnicity: 'BSOM',
    languages: [
      ['Somali', 4],
      ['English', 1],
    ],
    girls: names('Hodan Ifrah Sagal Ayaan Hibo Nasteho Samira Ubah'),
    boys: names('Abdirahman Liban Mahad Zakaria Guled Ayub Warsame Hanad'),
    women: names('Hodan Fadumo Sahra Amina Khadra Asha Ruqiya Fatuma'),
    men: names('Abdi Hassan Mohamud Ismail Farah Yusuf Jama Omar'),
    families: names('Warsame Abdullahi Farah Jama Hersi Nur Duale Guled Osman Elmi'),
  },
  {
    id: 'central-african',
    weight: 220,
    ethnicity: 'BCON',
    languages: [
      ['French', 3],
      ['Lingala', 3],
      ['English', 1],
    ],
    girls: names('Merveille Divine Grâce Exaucée Naomie Plamedi'),
    boys: names('Christ Jérémie Exaucé Dieumerci Glody Nathan'),
    women: names('Chantal Bibiche Solange Mireille Arlette Béatrice'),
    men: names('Jean-Pierre Papy Alain Fiston Dieudonné Serge'),
    families: names('Mukendi Kabongo Ilunga Lukusa Tshibanda Mbala Kalala Ngoma Makiese'),
  },
  {
    id: 'caribbean',
    weight: 1370,
    ethnicity: 'BCRB',
    languages: [['English', 1]],
    girls: names('Shanice Aaliyah Kiara Nevaeh Amara Renee Jada Tiana Destiny Zuri Chantelle Kya'),
    boys: names('Deshawn Theo Malachi Jaden Tyrell Micah Kymani Zion Rashaan Josiah Kai Tyrese'),
    women: names('Marcia Keisha Yvonne Sonia Michelle Donna Natalie Claudette Paulette Simone'),
    men: names('Marcus Delroy Leroy Winston Anthony Trevor Courtney Errol Devon Carlton'),
    families: names(
      'Clarke Campbell Baptiste Thompson Francis Grant Bailey Gordon Reid Henry Charles Joseph Edwards Lewis St-Hilaire Prosper Blackwood Samuels',
    ),
  },
  {
    id: 'orthodox-jewish',
    weight: 620,
    ethnicity: 'WOTW',
    languages: [
      ['English', 3],
      ['Yiddish', 3],
    ],
    girls: names('Chaya Rivka Esther Leah Malka Raizy Shaindel Gitty Faigy Miriam'),
    boys: names('Moshe Yaakov Shloime Duvid Menachem Yossi Chaim Avrum Mendy Hershel'),
    women: names('Chana Rochel Sara Devorah Bracha Toby Ruchy Perl Blima'),
    men: names('Shmuel Yitzchok Eliezer Pinchas Mordechai Naftoli Ahron Lipa'),
    families: names(
      'Stern Feldman Weisz Lieber Klein Gluck Rosenfeld Friedlander Hirsch Grunwald Schlesinger Kahan Lew Posen',
    ),
  },
  {
    id: 'polish',
    weight: 260,
    ethnicity: 'WEEU',
    languages: [
      ['Polish', 4],
      ['English', 1],
    ],
    girls: names('Hanna Zuzanna Maja Lena Oliwia Kinga Wiktoria Nadia'),
    boys: names('Jakub Antoni Szymon Filip Kacper Wojciech Mikołaj Igor'),
    women: names('Agnieszka Katarzyna Małgorzata Joanna Beata Ewa Monika Dorota'),
    men: names('Tomasz Piotr Krzysztof Marcin Grzegorz Paweł Łukasz Rafał'),
    families: names('Kowalczyk Wiśniewski Zieliński Wójcik Kamiński Lewandowski Szymański Dąbrowski Mazur Krawczyk'),
  },
  {
    id: 'southern-european',
    weight: 420,
    ethnicity: 'WOTW',
    languages: [
      ['Portuguese', 2],
      ['Spanish', 2],
      ['Italian', 2],
      ['English', 2],
    ],
    girls: names('Chiara Rosa Giulia Lucía Beatriz Inês Alba Martina'),
    boys: names('Tomás Matteo Diogo Lorenzo Rafael Iker Bruno Thiago'),
    women: names('Pilar Francesca Sofia Carla Marta Lúcia Paola Teresa'),
    men: names('Marco Nuno Javier Paulo Luca Andrés Rui Stefano'),
    families: names('Bianchi Fernandes Rivera Romero Duarte Silva Costa Marino Moreno Pereira Greco'),
  },
  {
    id: 'bangladeshi',
    weight: 410,
    ethnicity: 'ABAN',
    languages: [
      ['Bengali', 2],
      ['Sylheti', 3],
      ['English', 2],
    ],
    girls: names('Aaliyah Maryam Tasnim Nusrat Raisa Humaira Samiha Anika'),
    boys: names('Yusuf Rayhan Tahmid Zayan Nafis Ibrahim Saif Mahdi'),
    women: names('Shirin Rahela Nazma Rukshana Farhana Salma Hasina Parvin'),
    men: names('Abdul Mizanur Shahin Rafiq Kamal Jahangir Anwar Faruk'),
    families: names('Begum Rahman Miah Chowdhury Islam Uddin Hoque Ali Khatun Ahmed Choudhury'),
  },
  {
    id: 'indian-and-pakistani',
    weight: 400,
    ethnicity: 'AIND',
    languages: [
      ['English', 3],
      ['Gujarati', 2],
      ['Urdu', 2],
      ['Punjabi', 1],
    ],
    girls: names('Anaya Priya Zara Diya Hafsa Meera Aisha Riya'),
    boys: names('Arjun Rohan Hamza Dev Bilal Kiran Zain Nikhil'),
    women: names('Nasreen Sunita Shazia Hetal Farzana Rupal Saima Bhavna'),
    men: names('Imran Rajesh Tariq Sanjay Asif Hitesh Nadeem Vikram'),
    families: names('Patel Hussain Malik Shah Khan Desai Mistry Akhtar Bhatt Iqbal Raman'),
  },
  {
    id: 'vietnamese-and-chinese',
    weight: 260,
    ethnicity: 'OVIE',
    languages: [
      ['Vietnamese', 4],
      ['Cantonese', 2],
      ['English', 2],
    ],
    girls: names('Linh Mai Thảo Vy Ngọc An Hoa Mei'),
    boys: names('Minh Bảo Khang Duy Long Phúc Kit Tuấn'),
    women: names('Lan Hương Thủy Nga Hạnh Mỹ Trang Suk-Yin'),
    men: names('Hùng Dũng Tâm Quang Sơn Thành Wai-Ming Đức'),
    families: names('Nguyen Tran Le Pham Hoang Vo Dang Bui Chow Lam Truong'),
  },
  {
    id: 'latin-american',
    weight: 420,
    ethnicity: 'OLAM',
    languages: [
      ['Spanish', 4],
      ['Portuguese', 3],
      ['English', 2],
    ],
    girls: names('Valentina Camila Luna Gabriela Isabela Ximena'),
    boys: names('Santiago Mateo Emiliano Davi Joaquín Caio'),
    women: names('Adriana Marcela Luz Patrícia Claudia Yolanda'),
    men: names('Carlos Jorge Wilson Edison Fabio Hernán'),
    families: names('Quispe Restrepo Oliveira Vargas Cárdenas Guamán Souza Bedoya Zambrano'),
  },
]

function names(list: string): readonly string[] {
  return list.split(' ')
}
